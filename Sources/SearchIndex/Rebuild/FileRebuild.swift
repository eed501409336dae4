import Foundation

/// A new file of SQLite that takes the place of another.
///
/// SQLite keeps two more files beside each of its files, by name, so a file must never be renamed over another one that is open. The path
/// of the store becomes a symbolic link instead, and that is what is replaced; SQLite follows it before it names its files.
struct FileRebuild: StoreRebuild {
  var store: any SearchStore { next }
  private let next: SQLiteStore
  /// A file that cannot be read can be replaced.
  private let old: Result<SQLiteStore, StoreError>
  /// The path of the store, absolute; the last part of it may be a link.
  private let path: String
  /// The file that it leads to.
  private let oldFile: String
  private let newFile: String
  private let lock: FolderLock

  /// - Parameter path: of a store that is there.
  init(path: String) throws(StoreError) {
    self.path = URL(fileURLWithPath: path).path
    guard let oldFile = Self.resolved(self.path) else { throw Self.failed("\(path) cannot be found") }
    self.oldFile = oldFile
    let folder = Self.folder(of: oldFile)
    lock = try FolderLock(folder)
    let name = FileName(self.path)
    Self.removeLeftovers(of: name, in: folder, but: oldFile)
    newFile = "\(folder)/\(name.stamped(Int64(Date().timeIntervalSince1970 * 1000)))"
    guard !FileManager.default.fileExists(atPath: newFile) else { throw .unavailable(reason: "\(newFile) exists") }
    next = try SQLiteStore(path: newFile)
    do throws(StoreError) {
      old = .success(try SQLiteStore(path: oldFile, configuration: .init(access: .readOnly)))
    } catch {
      old = .failure(error)
    }
  }

  // Documents and offsets are written at once, so whoever has seen the offsets sees the documents.
  func endOfOldStore() throws(StoreError) -> FollowMark {
    try old.get().mark(at: .end)
  }

  func copy(_ documents: [IndexedDocument]) throws(StoreError) {
    let numbers = try copiedNumbers(of: documents, try old.get().numbers)
    try next.apply(documents, offsets: [], numbers: numbers)
  }

  func keepMarks(through end: FollowMark) throws(StoreError) {
    try next.continueMarks(of: old.get(), through: end)
  }

  func switchOver() throws(StoreError) {
    // What is copied may be nowhere else any more, so it must be on the disk before the old file goes.
    try next.checkpoint()
    try Self.synchronise(Self.folder(of: newFile))
    let link = path + ".switch"
    let folder = Self.folder(of: path)
    let isBeside = Self.resolved(folder) == Self.folder(of: newFile)
    // Without the folder in it, it leads there from wherever the folder is mounted.
    let destination = isBeside ? (newFile as NSString).lastPathComponent : newFile
    let wasLink = Self.isLink(path)
    unlink(link)
    guard symlink(destination, link) == 0 else { throw Self.failed("\(link) cannot be made") }
    guard rename(link, path) == 0 else {
      let error = Self.failed("\(path) cannot be replaced")
      unlink(link)
      throw error
    }
    try? Self.synchronise(folder)
    // Who has the old file open reads and writes on in it until they look again; its name is free. If the path was the file's own name,
    // that is gone already, and leads to the new one.
    if wasLink { unlink(oldFile) }
    for suffix in Self.companions { unlink(oldFile + suffix) }
  }

  func discard() {
    // Never what the path leads to: it may have been switched.
    guard Self.resolved(path) != newFile else { return }
    for suffix in [""] + Self.companions { unlink(newFile + suffix) }
  }

  // MARK: Files

  private static let companions = ["-wal", "-shm"]

  private static func folder(of path: String) -> String { (path as NSString).deletingLastPathComponent }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Removes what rebuilds that were killed have left. The lock is held, so none is at it.
  private static func removeLeftovers(of name: FileName, in folder: String, but current: String) {
    for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.isStamped(file) {
      let path = "\(folder)/\(file)"
      guard path != current else { continue }
      for suffix in [""] + companions { unlink(path + suffix) }
    }
  }

  /// Writes what a folder holds, the names of files, to the disk.
  private static func synchronise(_ folder: String) throws(StoreError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failed("\(folder) cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failed("\(folder) cannot be written to the disk") }
  }

  private static func failed(_ what: String) -> StoreError {
    .unavailable(reason: "\(what): \(String(cString: strerror(errno)))")
  }
}

/// The name of a store's file, and the names that its rebuilds get: `news.sqlite`, `news-1763887000000.sqlite`.
private struct FileName {
  private let stem: String
  private let suffix: String

  init(_ path: String) {
    let name = (path as NSString).lastPathComponent as NSString
    stem = name.deletingPathExtension + "-"
    suffix = name.pathExtension.isEmpty ? "" : "." + name.pathExtension
  }

  func stamped(_ milliseconds: Int64) -> String { stem + String(milliseconds) + suffix }

  /// Whether a file has the name of a rebuild: 13 digits of milliseconds.
  func isStamped(_ file: String) -> Bool {
    guard file.hasPrefix(stem), file.hasSuffix(suffix) else { return false }
    let stamp = file.dropFirst(stem.count).dropLast(suffix.count)
    return stamp.utf8.count == 13 && stamp.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// Keeps two rebuilds in one folder from running at once: an advisory lock, which ends with the process.
private final class FolderLock: Sendable {
  private let descriptor: Int32

  init(_ folder: String) throws(StoreError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unavailable(reason: "\(folder) cannot be opened: \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .unavailable(reason: "another index is being filled anew in \(folder); wait until that is done")
    }
    // Last: an object that is whole runs deinit, even if init throws.
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
