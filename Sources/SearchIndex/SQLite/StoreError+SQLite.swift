import GRDB

extension StoreError {
  /// Runs a piece of work on a database and turns what it throws into a `StoreError`.
  static func translating<T>(_ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error)
    } catch {
      throw .failed(code: 1, reason: "\(error)")
    }
  }

  /// Sorts an error of SQLite by its primary result code (https://www.sqlite.org/rescode.html). Values of the statement
  /// are not part of the reason: they may be a document.
  init(_ error: DatabaseError) {
    let reason = error.message ?? "\(error.extendedResultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(reason: reason)
    case .SQLITE_FULL: self = .diskFull(reason: reason)
    case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH, .SQLITE_NOLFS:
      self = .unavailable(reason: reason)
    case .SQLITE_CORRUPT: self = .corrupt(reason: reason)
    case .SQLITE_NOTADB: self = .notADatabase(reason: reason)
    default: self = .failed(code: Int(error.resultCode.rawValue), reason: reason)
    }
  }
}
