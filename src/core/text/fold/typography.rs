//! How a language writes numbers and letters, as far as it is no part of the meaning.

use alloc::sync::Arc;

use super::unicode::Unicode;

/// What folding has to know of a language, and of Unicode.
#[derive(Clone)]
pub struct Typography {
    pub(super) unicode: Arc<Unicode>,
    pub(super) groups: Groups,
    /// Whether the letters of Persian are often typed as those of Arabic.
    pub(super) is_persian: bool,
}

/// Which mark stands between the thousands of a number. A space or an apostrophe may in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Groups {
    /// 1,000.
    Comma,
    /// 1.000: a comma is before the decimals.
    Stop,
    /// 1 000.
    Space,
}

/// Languages that write 1.000 for a thousand (Unicode CLDR 48, `symbols/group`).
const STOP: &str =
    "ast az bs ca da de el es eu fo fur gl hr id is it jv kl ku lb lo mk nds nl pt ro rw sc seh sl sr su tr vi wo";

/// Languages that write 1 000, and a comma before the decimals.
const SPACE: &str = "af be bg br cs eo et fi fr hu hy ka kk ky lt lv nb nn no oc os pl ru sah sk sq sv tg tk tt uk uz";

/// Regions that write otherwise than their language: as in English, or with an apostrophe.
const COMMA: &str = "de-ch de-li it-ch es-mx es-us es-pr es-gt es-hn es-ni es-pa es-pe es-sv es-do";

impl Typography {
    /// That of a language, by its BCP 47 tag; of one that is not known, as in English.
    pub fn of(language: &str) -> Self {
        Self::with(Arc::new(Unicode::read()), language)
    }

    /// That of another language. (Reading Unicode's data once is enough.)
    pub fn in_language(&self, language: &str) -> Self {
        Self::with(self.unicode.clone(), language)
    }

    #[inline(never)]
    fn with(unicode: Arc<Unicode>, language: &str) -> Self {
        let language = language.to_ascii_lowercase();
        let subtag = language.split(['-', '_']).next().unwrap_or_default();
        let is_in = |list: &str, tag: &str| list.split(' ').any(|known| known == tag);
        let groups = match () {
            () if is_in(COMMA, &language) => Groups::Comma,
            () if is_in(STOP, subtag) => Groups::Stop,
            () if is_in(SPACE, subtag) => Groups::Space,
            () => Groups::Comma,
        };
        Self { unicode, groups, is_persian: matches!(subtag, "fa" | "prs") }
    }
}

impl Default for Typography {
    fn default() -> Self {
        Self::of("")
    }
}
