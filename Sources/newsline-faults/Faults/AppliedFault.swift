/// What was done to whom and when, and what came of it.
struct AppliedFault: Sendable {
  /// Seconds since the line began.
  var at: Double
  var fault: Fault
  /// The worker, or what else it was done to.
  var target: String
  /// From the fault, or from its end if it lasts, to the next committed document.
  var recovery: Duration?
  /// From SIGTERM to the end of the process.
  var exit: Duration?
  /// What else there is to say.
  var note = ""
}
