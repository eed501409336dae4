import Documents
import Foundation
import Testing

@testable import SearchIndex

@Suite("Search servers: when documents can be found")
struct RefreshTests {
  @Test("What is stored is found soon, without a refresh for each batch", arguments: StoreKind.servers)
  func periodically(kind: StoreKind) async throws {
    let index = try TemporaryIndex(server: kind.server())
    var configuration = index.configuration
    configuration.refresh = .periodically
    let store = try OpenSearchStore(configuration)
    for number in 1...3 {
      try store.apply(
        [document(number, text: "grain")], offsets: [move(0, from: number == 1 ? nil : Int64(number - 1), to: Int64(number))])
    }
    // The limit is that of a test that hangs, not a measure.
    let deadline = ContinuousClock.now + .seconds(20)
    while try store.search(SearchQuery(text: "grain")).total < 3, ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try store.search(SearchQuery(text: "grain")).total == 3)
  }
}
