import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SearchIndex
import TestSupport
import Testing
import WebFixtures

@testable import Web

@Suite("What goes wrong inside")
struct FailureTests {
  /// What the client gets, and what is logged, if a call of the store fails so.
  private func answer(to error: StoreError) async throws -> (
    status: HTTPResponse.Status, headers: HTTPFields, text: String, log: String
  ) {
    let index = try SampleIndex()
    defer { index.remove() }
    let log = RecordedLog()
    let reader = StoreReader(index.store)
    let router = Router()
    router.addMiddleware { ProblemMiddleware<BasicRequestContext>(logger: log.logger) }
    router.get("/fail") { _, _ in
      try await reader.read { (_) throws(StoreError) -> String in throw error }
    }
    let response = try await Application(router: router).test(.live) { client in
      try await client.execute(uri: "/fail?token=abc", method: .get) { $0 }
    }
    return (response.status, response.headers, response.text, log.content)
  }

  @Test(
    "A store that is busy or away is told as such, with when to come back",
    arguments: [
      StoreError.busy(reason: "/srv/secret.sqlite is locked"), .unavailable(reason: "/srv/secret.sqlite is gone"),
      .diskFull(reason: "/srv/secret.sqlite"),
    ])
  func busy(error: StoreError) async throws {
    let answer = try await answer(to: error)
    #expect(answer.status == .serviceUnavailable)
    #expect(answer.headers[.retryAfter] == "5")
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(!answer.text.contains("secret"))
  }

  @Test("What is nobody's mistake but ours says nothing of the inside, which stands in the log")
  func internalError() async throws {
    let answer = try await answer(to: .failed(code: 11, reason: "no such table: secret_table"))
    #expect(answer.status == .internalServerError)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(!answer.text.contains("secret") && !answer.text.contains("table") && !answer.text.contains("11"))
    #expect(answer.text.contains("urn:newsline:problem:internal"))
    #expect(answer.log.contains("secret_table") && answer.log.contains("/fail"))
    // What stands behind the question mark may be anything, a token too.
    #expect(!answer.log.contains("abc"))
  }
}
