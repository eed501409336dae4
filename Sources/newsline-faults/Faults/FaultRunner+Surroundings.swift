import Documents
import Foundation

/// What is done to the broker, the network and the store.
extension FaultRunner {
  func restartBroker() async throws {
    guard line.cluster.canBeStopped else {
      return skip(.brokerRestart, "BROKER_STOP_COMMAND and BROKER_START_COMMAND are not given")
    }
    await feeder.pause()
    if line.cluster.isDevelopmentBroker {
      // It forgets open transactions, and what it acknowledges while it writes down what it has.
      _ = await line.monitor.isDrained(within: line.settings.drainLimit)
    }
    try await line.cluster.stop()
    try await rest(1...4)
    try await line.cluster.start()
    let start = ContinuousClock.now
    await feeder.resume()
    let baseline = await line.monitor.fresh(.clean)
    let time = await recovery(
      of: .clean, since: start, after: baseline, limit: line.settings.recoveryLimit * 2, from: .brokerRestart)
    note(.brokerRestart, "broker", recovery: time)
    if line.cluster.isDevelopmentBroker { try await replaceProducers() }
  }

  /// The development broker forgets in a restart which producers there are: it lets those that were there go on, but can
  /// neither fence them afterwards nor end what they leave open. So they are replaced before anything else happens.
  private func replaceProducers() async throws {
    for name in await line.supervisor.stableNames {
      await end(name)
      try await line.supervisor.restart(name)
    }
  }

  func cut() async throws {
    guard let proxy = line.proxy else { return skip(.cut, "the connections are encrypted") }
    var count = 0
    for _ in 0..<3 {
      count += proxy.cutAll()
      try await rest(0.2...1.5)
    }
    let start = ContinuousClock.now
    count += proxy.cutAll()
    let baseline = await line.monitor.fresh(.enrich)
    let time = await recovery(of: .enrich, since: start, after: baseline, from: .cut)
    note(.cut, "network", recovery: time, "\(count) connections cut, in four goes")
  }

  func delay() async throws {
    guard let proxy = line.proxy else { return skip(.delay, "the connections are encrypted") }
    let longest = draw { Double.random(in: 0.2...0.6, using: &$0) }
    proxy.delay(0.05...longest)
    try await rest(6...9)
    proxy.delay(0...0)
    let start = ContinuousClock.now
    let baseline = await line.monitor.fresh(.enrich)
    let time = await recovery(of: .enrich, since: start, after: baseline, from: .delay)
    note(.delay, "network", recovery: time, "each message held up by 50 to \(Int(longest * 1000)) ms")
  }

  func fillDisk() async throws {
    guard await line.volume.canBeFilled else {
      return skip(.diskFull, "no file system can be mounted here (it takes CAP_SYS_ADMIN)")
    }
    guard await line.volume.fill() else { return await violate("the disk could not be filled") }
    try await rest(6...9)
    await line.volume.free()
    let start = ContinuousClock.now
    let baseline = await line.monitor.fresh(.index)
    // A worker that waits for its store may have paused for up to 30 s.
    let time = await recovery(
      of: .index, since: start, after: baseline, limit: line.settings.recoveryLimit + .seconds(30), from: .diskFull)
    note(.diskFull, "store", recovery: time)
  }

  func lockStore() async throws {
    let lockTime = line.settings.lockTime
    let isThere = FileManager.default.fileExists(atPath: line.view.store)
    guard isThere else { return skip(.storeLocked, "there is no store yet") }
    try await StoreLock.hold(path: line.view.store, for: lockTime)
    let start = ContinuousClock.now
    let baseline = await line.monitor.fresh(.index)
    let time = await recovery(
      of: .index, since: start, after: baseline, limit: line.settings.recoveryLimit + .seconds(30), from: .storeLocked)
    note(.storeLocked, "store", recovery: time, "locked for \(Int(lockTime / .seconds(1))) s")
  }
}
