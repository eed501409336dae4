import Foundation

/// A new file of SQLite that takes the place of another.
///
/// SQLite keeps two more files beside each of its files, by name, so a file must never be renamed over another one that is open. The path
/// of the store becomes a symbolic link instead, and that is what is replaced; SQLite follows it before it names its files.
struct FileRebuild: StoreRebuild {
  var store: any SearchStore { next }
  private let next: SQLiteStore
  private let path: String
  private let target: String

  init(path: String) throws(StoreError) {
    self.path = path
    let real = Self.resolved(path)
    let folder = (real as NSString).deletingLastPathComponent
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let suffix = (path as NSString).pathExtension
    let stamp = Int64(Date().timeIntervalSince1970 * 1000)
    target = "\(folder.isEmpty ? "." : folder)/\(name)-\(stamp)\(suffix.isEmpty ? "" : ".\(suffix)")"
    guard !FileManager.default.fileExists(atPath: target) else { throw .unavailable(reason: "\(target) exists") }
    next = try SQLiteStore(path: target)
  }

  func keepMarks(through end: FollowMark) throws(StoreError) { try next.continueMarks(through: end) }

  func switchOver() throws(StoreError) {
    let old = Self.resolved(path)
    let link = path + ".switch"
    unlink(link)
    guard symlink(target, link) == 0 else { throw Self.failed("\(link) cannot be made") }
    guard rename(link, path) == 0 else {
      let error = Self.failed("\(path) cannot be replaced")
      unlink(link)
      throw error
    }
    // Who has the old file open reads and writes on in it until they look again; its name is free.
    if old != path { unlink(old) }
    for suffix in ["-wal", "-shm"] { unlink(old + suffix) }
  }

  func discard() { for suffix in ["", "-wal", "-shm"] { unlink(target + suffix) } }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func failed(_ what: String) -> StoreError {
    .unavailable(reason: "\(what): \(String(cString: strerror(errno)))")
  }
}
