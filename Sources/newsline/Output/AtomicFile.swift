import Foundation

/// A file that is there whole or not at all: it is written beside its place under another name and moved there at the end.
struct AtomicFile {
  /// Why a file cannot be written.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let path: String
  private let temporary: String
  private let handle: FileHandle

  /// Creates the file that is written to.
  init(path: String) throws {
    self.path = path
    let url = URL(fileURLWithPath: path)
    temporary = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(UUID())").path
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws {
    do { try handle.write(contentsOf: bytes) } catch {
      throw Failure(description: "cannot write \(path): \(error.localizedDescription)")
    }
  }

  /// Puts the file in its place, in that of an older one if there is one.
  func commit() throws {
    // Without this a power cut could leave an empty file in the place of a whole one.
    guard fsync(handle.fileDescriptor) == 0, rename(temporary, path) == 0 else { throw Self.failure(path) }
  }

  /// Takes away what was written, unless it is in its place.
  func abandon() { unlink(temporary) }

  private static func failure(_ path: String) -> Failure {
    Failure(description: "cannot write \(path): \(String(cString: strerror(errno)))")
  }
}
