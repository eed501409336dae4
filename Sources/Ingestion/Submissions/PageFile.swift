import Documents
import Foundation

/// A file that is one page, with what stands beside it.
enum PageFile {
  /// Why a page could not be read, and which file is to blame.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// How a page is read.
  enum Content {
    /// As it is.
    case bytes(FileSource)
    /// Unpacked, if it is packed.
    case stream(StreamCursor)
  }

  /// The record of a page, and how many bytes were read for it.
  static func read(
    _ path: String, kind: FileKind?, _ content: Content, limit: Int
  ) throws(Failure) -> (record: Record, bytesRead: Int) {
    let value: [UInt8]
    let bytesRead: Int
    do throws(ReadFailure) {
      switch content {
      case .bytes(let source):
        value = try WholeReader.bytes(source, limit: limit)
        bytesRead = value.count
      case .stream(var cursor):
        value = try WholeReader.bytes(&cursor, limit: limit)
        bytesRead = cursor.bytesRead
      }
    } catch {
      throw Failure(path: path, reason: error.reason)
    }
    let fields = try sidecar(path)
    var headers: [Record.Header] = []
    func add(_ name: String, _ value: String?) {
      if let value { headers.append(Record.Header(name: name, text: value)) }
    }
    add(HeaderName.contentType, fields["content_type"] ?? kind?.contentType)
    add(HeaderName.source, fields["source"] ?? FileKind.name(of: path))
    add(HeaderName.url, fields["url"])
    add(HeaderName.capturedAt, fields["captured_at"])
    return (Record(value: value, headers: headers), bytesRead)
  }

  private static func sidecar(_ page: String) throws(Failure) -> [String: String] {
    let path = page + FileKind.sidecarSuffix
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw Failure(path: path, reason: "cannot be read") }
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try WholeReader.bytes(FileSource(handle: handle), limit: 65_536)
    } catch {
      throw Failure(path: path, reason: error.reason)
    }
    do throws(Rejection) {
      return try SubmissionDecoding.decodeSidecar(bytes)
    } catch {
      throw Failure(path: path, reason: error.description)
    }
  }
}
