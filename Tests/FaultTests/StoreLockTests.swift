import Foundation
import GRDB
import Testing

@testable import newsline_faults

@Suite("A store's write lock")
struct StoreLockTests {
  @Test("It is free unless somebody holds it")
  func isFree() async throws {
    let path = NSTemporaryDirectory() + "store-lock-\(UUID().uuidString).sqlite"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(await StoreLock.isFree(path: path))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(await !StoreLock.isFree(path: path))
    try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(await StoreLock.isFree(path: path))
  }
}
