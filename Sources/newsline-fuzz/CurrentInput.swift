import Foundation
import Synchronization

/// Keeps the input that is being read in a file, for when the process does not live to tell, and ends the process if one
/// takes too long.
final class CurrentInput: Sendable {
  private let descriptor: Int32
  private let path: String
  private let begun = Mutex<ContinuousClock.Instant?>(nil)

  init(path: String, limit: Double) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    Thread.detachNewThread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 0.1)
        guard let begun = begun.withLock({ $0 }), ContinuousClock.now - begun > .seconds(limit) else { continue }
        FileHandle.standardError.write(Data("\(path): the input takes longer than \(limit) s\n".utf8))
        abort()
      }
    }
  }

  func begin(_ input: [UInt8]) {
    _ = pwrite(descriptor, input, input.count, 0)
    _ = ftruncate(descriptor, off_t(input.count))
    begun.withLock { $0 = .now }
  }

  func finish() {
    begun.withLock { $0 = nil }
    unlink(path)
  }
}
