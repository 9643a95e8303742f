"""The limits that a process sets on itself: memory and computing time, as far as its system can bound them.

Linux bounds both; macOS bounds the time, Windows the memory (with a job object). What a system does not bound, the
parent's clock still does.
"""

from __future__ import annotations

import contextlib
import os
import sys


def silence() -> None:
    """Send what libraries print to nowhere: a program that reads our output must not find it there."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        with contextlib.suppress(OSError):
            os.dup2(nowhere, stream)
    os.close(nowhere)


def limit_memory(limit: int) -> None:
    """Let this process have no more than ``limit`` bytes of address space, and leave no core file."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            _limit_in_job(limit)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # macOS knows the limit, but refuses to set it.
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def limit_time(seconds: float) -> None:
    """Let this process use so many more seconds of computing time than it has used so far; then it is killed."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + seconds + 1)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


if sys.platform == "win32":

    def _limit_in_job(limit: int) -> None:
        """Put this process in a job whose processes may commit ``limit`` bytes each. Raises ``OSError``."""
        import ctypes
        from ctypes import wintypes

        class Basic(ctypes.Structure):
            _fields_ = (
                ("process_time", ctypes.c_int64),
                ("job_time", ctypes.c_int64),
                ("flags", wintypes.DWORD),
                ("least_set", ctypes.c_size_t),
                ("greatest_set", ctypes.c_size_t),
                ("processes", wintypes.DWORD),
                ("affinity", ctypes.c_size_t),
                ("priority", wintypes.DWORD),
                ("scheduling", wintypes.DWORD),
            )

        class Extended(ctypes.Structure):
            _fields_ = (
                ("basic", Basic),
                ("counters", ctypes.c_uint64 * 6),
                ("process_memory", ctypes.c_size_t),
                ("job_memory", ctypes.c_size_t),
                ("peak_process_memory", ctypes.c_size_t),
                ("peak_job_memory", ctypes.c_size_t),
            )

        process_memory_flag, extended_information = 0x100, 9
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        wanted = Extended(basic=Basic(flags=process_memory_flag), process_memory=limit)
        set_limit = kernel.SetInformationJobObject(
            job, extended_information, ctypes.byref(wanted), ctypes.sizeof(wanted)
        )
        if not set_limit or not kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess())):
            raise ctypes.WinError(ctypes.get_last_error())
