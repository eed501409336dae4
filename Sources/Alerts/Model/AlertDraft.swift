import Documents
import SearchIndex

/// An alert that is to be made, checked.
public struct AlertDraft: Sendable {
  let name: String
  let query: String
  let webhook: WebhookAddress?

  /// Checks what somebody wants to be told of.
  ///
  /// - Parameters:
  ///   - name: 1...200 characters; the query if it is empty.
  ///   - query: what to look for.
  ///   - webhook: where to post matches to; empty for nowhere.
  ///   - policy: which addresses may be called.
  public init(
    name: String, query: String, webhook: String?, policy: AddressPolicy = AddressPolicy()
  ) throws(AlertError) {
    self.query = query.trimmed
    // Everything would be a mistake more often than a wish.
    guard !self.query.isEmpty else { throw .invalidQuery(reason: "it is empty; ask for something") }
    let node: QueryNode?
    do throws(QueryError) { node = try QueryNode(self.query) } catch { throw .invalidQuery(reason: error.description) }
    guard node != nil else { throw .invalidQuery(reason: "it asks for nothing") }
    let wanted = name.trimmed
    guard wanted.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw .invalidName(reason: "has control characters; take them out")
    }
    guard wanted.count <= AlertLimits.nameLength, wanted.utf8.count <= AlertLimits.nameLength * 4 else {
      throw .invalidName(reason: "has more than \(AlertLimits.nameLength) characters; make it shorter")
    }
    self.name = wanted.isEmpty ? String(self.query.prefix(AlertLimits.nameLength)) : wanted
    let address = webhook?.trimmed ?? ""
    self.webhook = address.isEmpty ? nil : try WebhookAddress(address, policy: policy)
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
