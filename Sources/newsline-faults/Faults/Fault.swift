import ArgumentParser

/// What is done to the line.
enum Fault: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// SIGKILL of a worker; it is started again at once.
  case kill
  /// SIGSTOP of a worker for longer than its session, a successor, then SIGCONT.
  case freeze
  /// SIGTERM of a worker; it is started again.
  case terminate
  /// Two more workers of `enrich` come, and go again.
  case scale
  /// The broker is stopped and started again.
  case brokerRestart = "broker-restart"
  /// All connections of the workers are cut, several times.
  case cut
  /// Everything between workers and broker is delayed.
  case delay
  /// The store's disk is full for a while.
  case diskFull = "disk-full"
  /// Another process holds the store's lock for longer than a worker waits.
  case storeLocked = "store-locked"
  /// A worker's clock is wrong by an hour.
  case clock

  /// How long it takes, in seconds, to guess how long a load must last.
  var estimate: Double {
    switch self {
    case .kill: 4
    case .freeze: 22
    case .terminate: 4
    case .scale: 20
    case .brokerRestart: 12
    case .cut: 6
    case .delay: 10
    case .diskFull: 12
    case .storeLocked: 28
    case .clock: 12
    }
  }
}
