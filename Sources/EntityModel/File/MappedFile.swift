#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file's bytes, mapped read-only. The pages are shared with every process that maps the same file.
///
/// `@unchecked Sendable`: `start` and `count` are set once, in the initialiser; the mapping is read-only (`PROT_READ`), so nobody can write
/// through it, and it ends only in `deinit`, when no reference is left. The file must not be truncated in place while it is
/// mapped; `scripts/fetch-models` replaces it by renaming, which is safe.
package final class MappedFile: @unchecked Sendable {
  /// The path that was opened.
  package let path: String
  /// The first byte.
  let start: UnsafeRawPointer
  private let count: Int

  /// The content.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  package init(path: String) throws(EntityModelError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAModel(path: path) }
    guard status.st_size >= ModelFile.headerSize else { throw .notAModel(path: path) }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .unreadable(path: path, code: errno)
    }
    self.start = UnsafeRawPointer(start)
    count = size
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: start), count)
  }
}
