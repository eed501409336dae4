import Documents
import Foundation

/// What is done to workers.
extension FaultRunner {
  /// SIGKILL. On a cluster that counts, every other successor comes under a new name.
  func kill() async throws {
    guard let name = await pickWorker() else { return skip(.kill, "no worker runs") }
    let takesNewName = !line.cluster.isDevelopmentBroker && draw { Bool.random(using: &$0) }
    let partitions = await line.monitor.partitions(of: name.instance, stage: name.stage)
    let start = ContinuousClock.now
    await line.supervisor.kill(name)
    // Asked while the successor starts, which waits for nobody. An answer that came after the successor's first commit would
    // only make the recovery look longer.
    async let baseline = line.monitor.fresh(name.stage)
    if takesNewName {
      let next = successor(of: name)
      await line.supervisor.remove(name)
      try await line.supervisor.start(next)
      let time = await recovery(
        of: name.stage, in: partitions, since: start, after: await baseline, limit: successionLimit, from: .kill)
      return note(.kill, name.instance, recovery: time, "succeeded by \(next.instance)")
    }
    try await line.supervisor.restart(name)
    let time = await recovery(of: name.stage, in: partitions, since: start, after: await baseline, from: .kill)
    note(.kill, name.instance, recovery: time)
  }

  /// SIGSTOP for longer than a session lasts; a successor takes over; SIGCONT. What was stopped must find out that its time
  /// is over. With the development broker, where a session has no end, the successor has the same name, which fences it.
  ///
  /// A process that is stopped in the middle of a write keeps the store's lock, and whoever succeeds it can only wait: then it is
  /// woken first, and recovery counts from there.
  func freeze() async throws {
    guard let name = await pickWorker() else { return skip(.freeze, "no worker runs") }
    let partitions = await line.monitor.partitions(of: name.instance, stage: name.stage)
    guard let zombie = await line.supervisor.freeze(name) else { return }
    let start = ContinuousClock.now
    try await Task.sleep(for: line.settings.sessionTimeout + .seconds(2))
    let keepsLock = name.stage == .index ? await !StoreLock.isFree(path: line.view.store) : false
    let baseline = await line.monitor.fresh(name.stage)
    var time: Duration?
    var woken: ContinuousClock.Instant?
    if line.cluster.isDevelopmentBroker {
      var comesBack = ContinuousClock.now
      try await line.supervisor.restart(name)
      if keepsLock {
        try await Task.sleep(for: .seconds(3))
        await zombie.send(SIGCONT)
        woken = .now
        comesBack = .now
      }
      time = await recovery(
        of: name.stage, in: partitions, since: comesBack, after: baseline, from: .freeze)
    } else {
      await line.supervisor.remove(name)
      try await line.supervisor.start(successor(of: name))
      if keepsLock {
        try await Task.sleep(for: .seconds(3))
        await zombie.send(SIGCONT)
        woken = .now
      }
      time = await recovery(
        of: name.stage, in: partitions, since: start, after: baseline, limit: successionLimit, from: .freeze)
    }
    if woken == nil { await zombie.send(SIGCONT) }
    let wakes = woken ?? .now
    let lock = keepsLock ? "kept the store's lock; " : ""
    if await zombie.waitForExit(within: .seconds(20)) {
      let end = seconds(since: wakes, until: .now)
      let status = await zombie.status ?? 0
      return note(
        .freeze, name.instance, recovery: time,
        lock + "woken after \(seconds(since: start, until: wakes)) s, ended \(end) s later with status \(status)")
    }
    // It has joined again, as it may on a cluster where its successor has another name.
    await zombie.stop()
    note(.freeze, name.instance, recovery: time, lock + "woken, had joined again after 20 s, told to end")
  }

  private func seconds(since start: ContinuousClock.Instant, until end: ContinuousClock.Instant) -> String {
    ((end - start) / .seconds(1)).formatted(0)
  }

  /// SIGTERM.
  func terminate() async throws {
    guard let name = await pickWorker() else { return skip(.terminate, "no worker runs") }
    let partitions = await line.monitor.partitions(of: name.instance, stage: name.stage)
    let start = ContinuousClock.now
    let (duration, uncommitted) = await end(name)
    let baseline = await line.monitor.fresh(name.stage)
    try await line.supervisor.restart(name)
    let time = await recovery(of: name.stage, in: partitions, since: start, after: baseline, from: .terminate)
    note(.terminate, name.instance, recovery: time, exit: duration, "\(uncommitted) documents to do again")
  }

  /// Two workers come and go.
  func scale() async throws {
    let names = [3, 4].map { Supervisor.Name(stage: .enrich, instance: "enrich-\($0)") }
    for name in names { try await line.supervisor.start(name, isStatic: false) }
    let deadline = ContinuousClock.now + line.settings.recoveryLimit
    for name in names {
      while await !line.supervisor.isReading(name) {
        guard ContinuousClock.now < deadline else {
          await violate("\(name) was given no partitions within \(line.settings.recoveryLimit)")
          break
        }
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    try await rest(3...6)
    let baseline = await line.monitor.fresh(.enrich)
    var longest = Duration.zero
    let start = ContinuousClock.now
    for name in names {
      longest = max(longest, await end(name).duration)
      await line.supervisor.remove(name)
      // Whoever leaves in the middle of a rebalance is waited for until its session ends, and here sessions do not end.
      if line.cluster.isDevelopmentBroker,
        await !line.monitor.isStable(.enrich, within: line.settings.recoveryLimit)
      {
        await violate("the group of enrich did not settle within \(line.settings.recoveryLimit) after \(name) had left")
      }
    }
    let time = await recovery(of: .enrich, since: start, after: baseline, from: .scale)
    note(.scale, "enrich", recovery: time, exit: longest, "two more workers, then two fewer")
  }

  /// Tells a worker to end. More than 10 s, another status than 0, or more than a batch left to do again is a violation.
  @discardableResult
  func end(_ name: Supervisor.Name) async -> (duration: Duration, uncommitted: Int) {
    let (status, duration, uncommitted) = await line.supervisor.terminate(name)
    if status != 0 { await violate("\(name) ended with \(status.map { "status \($0)" } ?? "a kill") after SIGTERM") }
    if duration >= .seconds(10) { await violate("\(name) took \(duration) to end after SIGTERM") }
    if status == 0, uncommitted == nil { await violate("\(name) did not say what it left after SIGTERM") }
    if let uncommitted, uncommitted > line.settings.batchDocuments {
      await violate("\(name) left \(uncommitted) documents to do again after SIGTERM, more than a batch")
    }
    return (duration, uncommitted ?? 0)
  }

  /// A worker's clock is an hour fast or slow.
  func shiftClock() async throws {
    guard let name = await pickWorker() else { return skip(.clock, "no worker runs") }
    let isFast = draw { Bool.random(using: &$0) }
    let partitions = await line.monitor.partitions(of: name.instance, stage: name.stage)
    await line.supervisor.kill(name)
    let baseline = await line.monitor.fresh(name.stage)
    let start = ContinuousClock.now
    try await line.supervisor.restart(name, once: ["NEWSLINE_CLOCK_ERROR": isFast ? "3600000" : "-3600000"])
    let time = await recovery(of: name.stage, in: partitions, since: start, after: baseline, from: .clock)
    try await rest(5...8)
    await end(name)
    try await line.supervisor.restart(name)
    note(.clock, name.instance, recovery: time, "clock an hour \(isFast ? "fast" : "slow"), then right again")
  }
}
