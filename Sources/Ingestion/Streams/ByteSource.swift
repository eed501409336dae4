import Foundation

/// Why something could not be read.
struct ReadFailure: Error, Equatable {
  /// What went wrong, for people.
  var reason: String
}

/// Bytes that come piece by piece. An instance belongs to one task at a time.
protocol ByteSource: AnyObject {
  /// How many bytes have come so far.
  var bytesRead: Int { get }

  /// Appends the next bytes, at most 64 KiB.
  ///
  /// - Returns: how many came; 0 at the end.
  func read(into buffer: inout [UInt8]) throws(ReadFailure) -> Int
}

/// The bytes of a file or pipe.
final class FileSource: ByteSource {
  private static let chunkBytes = 65_536

  private let handle: FileHandle
  private(set) var bytesRead = 0

  init(handle: FileHandle) { self.handle = handle }

  func read(into buffer: inout [UInt8]) throws(ReadFailure) -> Int {
    let data: Data?
    do {
      data = try handle.read(upToCount: Self.chunkBytes)
    } catch {
      throw ReadFailure(reason: "cannot be read on")
    }
    guard let data, !data.isEmpty else { return 0 }
    buffer.append(contentsOf: data)
    bytesRead += data.count
    return data.count
  }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let chunkBytes: Int
  private(set) var bytesRead = 0

  /// - Parameter chunkBytes: how many come at once.
  init(_ bytes: [UInt8], chunkBytes: Int = 65_536) {
    self.bytes = bytes
    self.chunkBytes = chunkBytes
  }

  func read(into buffer: inout [UInt8]) throws(ReadFailure) -> Int {
    let end = min(bytesRead + chunkBytes, bytes.count)
    let count = end - bytesRead
    buffer.append(contentsOf: bytes[bytesRead..<end])
    bytesRead = end
    return count
  }
}
