//! Documents that are no pages: as word processors, mail programs and printers leave them.

pub(super) mod docx;
pub(super) mod email;
pub(super) mod google;
pub(super) mod pdf;
