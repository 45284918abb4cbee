//! Ends a process at the n-th change that it makes to the disk: the kernel tells of each, before it is made.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result};
use nix::libc;
use nix::sys::ptrace::{self, Options};
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

use crate::hand::Process;

/// A process that is watched.
pub struct Watched {
    watcher: JoinHandle<Result<Option<String>>>,
    is_over: Arc<AtomicBool>,
}

impl Watched {
    /// Watches a process that will be ended at its n-th moment, from 0: before each change of a file under `folder`, and with the
    /// half of what is written there.
    ///
    /// # Errors
    /// When it cannot be watched.
    pub fn start(process: Process, folder: &Path, n: usize) -> Result<Self> {
        let (id, folder) = (Pid::from_raw(i32::try_from(process.0.id())?), folder.to_path_buf());
        // Whoever watches it learns of its end, and nobody else.
        std::mem::forget(process);
        let process = id;
        let is_over = Arc::new(AtomicBool::new(false));
        let (ready, is_ready) = sync_channel(0);
        let watcher = {
            let is_over = is_over.clone();
            // Whoever watches a thread is one thread, always the same.
            std::thread::spawn(move || {
                let attached = attach(process);
                let watching = attached.is_ok();
                let _ = ready.send(attached.map_err(anyhow::Error::from));
                if watching { watch(process, &folder, n, &is_over) } else { Ok(None) }
            })
        };
        is_ready.recv().context("the watcher")??;
        Ok(Self { watcher, is_over })
    }

    /// Ends the process if it lives, and tells at which change it was ended before; nothing if it made fewer.
    ///
    /// # Errors
    /// When it could not be watched to its end.
    pub fn end(self) -> Result<Option<String>> {
        self.is_over.store(true, Ordering::SeqCst);
        self.watcher.join().map_err(|_| anyhow::anyhow!("the watcher"))?
    }
}

fn attach(process: Pid) -> nix::Result<()> {
    let options = Options::PTRACE_O_TRACECLONE | Options::PTRACE_O_TRACESYSGOOD | Options::PTRACE_O_EXITKILL;
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).map_err(|_| nix::Error::ESRCH)?;
    for thread in threads.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).map(Pid::from_raw) {
        match ptrace::seize(thread, options).and_then(|()| ptrace::interrupt(thread)) {
            // A thread that has ended meanwhile changes nothing any more.
            Ok(()) | Err(nix::Error::ESRCH) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn watch(process: Pid, folder: &Path, n: usize, is_over: &AtomicBool) -> Result<Option<String>> {
    let (mut moment, mut half, mut ended) = (0, None, None);
    let flags = WaitPidFlag::__WALL | WaitPidFlag::__WNOTHREAD | WaitPidFlag::WNOHANG;
    let end = || kill(process, Signal::SIGKILL);
    loop {
        let (thread, signal) = match waitpid(None, Some(flags)) {
            // It is gone, or another thread of it is.
            Err(nix::Error::ECHILD) => return Ok(ended),
            Err(error) => return Err(error.into()),
            Ok(WaitStatus::StillAlive) => {
                if is_over.load(Ordering::SeqCst) && ended.is_none() {
                    // Whoever is gone already needs no end.
                    let _ = end();
                }
                std::thread::sleep(Duration::from_micros(100));
                continue;
            }
            Ok(WaitStatus::Exited(..) | WaitStatus::Signaled(..)) => continue,
            Ok(WaitStatus::PtraceSyscall(thread)) => {
                if half == Some(thread) {
                    end()?;
                }
                let Ok(mut registers) = ptrace::getregs(thread) else { continue };
                // At the beginning of a call the kernel has put this into its result.
                let begins = registers.rax.cast_signed() == -i64::from(libc::ENOSYS);
                if let (true, Some(call)) = (begins && ended.is_none(), change(process, folder, &registers)) {
                    if moment == n {
                        ended = Some(call.to_owned());
                        end()?;
                    }
                    moment += 1;
                    if call == "write" {
                        if moment == n && ended.is_none() {
                            ended = Some("half a write".to_owned());
                            registers.rdx /= 2;
                            ptrace::setregs(thread, registers)?;
                            half = Some(thread);
                        }
                        moment += 1;
                    }
                }
                (thread, None)
            }
            Ok(WaitStatus::Stopped(thread, signal)) => (thread, Some(signal).filter(|one| *one != Signal::SIGTRAP)),
            Ok(WaitStatus::PtraceEvent(thread, ..)) => (thread, None),
            Ok(_) => continue,
        };
        match ptrace::syscall(thread, signal) {
            // It was ended meanwhile.
            Ok(()) | Err(nix::Error::ESRCH) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// The name of a system call, if it changes what is on the disk under a folder.
fn change(process: Pid, folder: &Path, registers: &libc::user_regs_struct) -> Option<&'static str> {
    let is_there = || {
        let file = std::fs::read_link(format!("/proc/{process}/fd/{}", registers.rdi));
        file.is_ok_and(|file| file.starts_with(folder))
    };
    let name = match i64::try_from(registers.orig_rax).ok()? {
        libc::SYS_write if is_there() => "write",
        libc::SYS_fsync | libc::SYS_fdatasync if is_there() => "fsync",
        libc::SYS_ftruncate if is_there() => "ftruncate",
        libc::SYS_rename | libc::SYS_renameat | libc::SYS_renameat2 => "rename",
        libc::SYS_unlink | libc::SYS_unlinkat => "unlink",
        libc::SYS_mkdir | libc::SYS_mkdirat => "mkdir",
        libc::SYS_openat if registers.rdx.cast_signed() & i64::from(libc::O_CREAT) != 0 => "create",
        _ => return None,
    };
    Some(name)
}
