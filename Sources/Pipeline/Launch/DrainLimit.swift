import Dispatch
import Glibc
import Logging

/// Ends the process if it is still there some time after it was told to end: a call into Kafka may wait for a broker that
/// is gone, and a document may take for ever. Nothing is lost by it, no more than by a crash.
///
/// It hears the signals on a thread of its own: the shared ones may be busy with the very documents that hold up the end.
final class DrainLimit {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen for SIGTERM and SIGINT.
  ///
  /// - Parameter seconds: how long the process may live after the first signal.
  init(seconds: Double, logger: Logger) {
    let queue = DispatchQueue(label: "newsline.drain-limit")
    sources = [SIGTERM, SIGINT].map { signal in
      let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
      source.setEventHandler {
        queue.asyncAfter(deadline: .now() + seconds) {
          logger.critical("the worker did not end in time; what it was doing is left to be done again")
          _exit(1)
        }
      }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
