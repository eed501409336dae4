import Documents
import Foundation

/// What is to be done with which dead letters.
struct ResolutionOrder: Sendable {
  var filter: DeadLetterFilter
  var action: DeadLetterResolution.Action
  /// Why; always there if they are discarded.
  var reason: String?
  /// Whether only to say what would be done.
  var isDryRun: Bool
  /// How many at most.
  var limit: Int
  /// Whether what is sent again keeps its own time instead of getting the present.
  var keepsTimestamps = false
  /// The run's name in the resolutions.
  var run = UUID().uuidString.lowercased()
  /// Who wants it.
  var by = ResolutionOrder.person

  /// `user@host`: whoever runs this process.
  static var person: String { "\(NSUserName())@\(ProcessInfo.processInfo.hostName)" }
}

/// What came of an order.
struct ResolutionSummary: Sendable, Equatable {
  /// Open dead letters that were chosen.
  var selected = 0
  /// Those that are resolved now, or would be.
  var resolved = 0
  /// Dead letters that were chosen but had been resolved before.
  var skipped = 0
  /// Those that could not be resolved, and are still open.
  var failed = 0
  /// The sizes of the values that were sent.
  var bytes = 0
  /// How many went to each topic.
  var topics: [String: Int] = [:]
  /// The oldest timestamp of a record that was sent; `nil` if none has one.
  var oldest: Timestamp?
}

/// What happens while an order is carried out.
enum ResolutionEvent: Sendable {
  /// One of a dry run: what would be sent where.
  case planned(Origin, DeadLetter, topic: String?)
  /// One that could not be resolved, and why.
  case failed(Origin, reason: String)
  /// A transaction was committed.
  case committed(ResolutionSummary)
}

/// Why an order could not be carried out to its end, or a dead letter not resolved.
struct ResolutionError: Error, CustomStringConvertible {
  let description: String
  /// Whether the others can be resolved all the same.
  var isAboutOneLetter = false
  /// Whether another run has taken over.
  var isSuperseded = false
}
