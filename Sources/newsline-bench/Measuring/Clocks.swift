import Glibc

/// Seconds on the clock that is never set back.
func monotonicSeconds() -> Double { seconds(of: CLOCK_MONOTONIC) }

/// CPU seconds of the calling thread, user and system.
func threadCPUSeconds() -> Double { seconds(of: CLOCK_THREAD_CPUTIME_ID) }

private func seconds(of clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The middle one of the values, or the mean of the two in the middle; 0 if there are none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard let last = sorted.indices.last else { return 0 }
  return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
}
