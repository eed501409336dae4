import Documents
import Foundation
import Hummingbird

/// What a client sends to make an alert.
struct AlertRequest: Decodable {
  /// A query, a name of 200 characters and an address of 2,000 bytes need no more, escaped or not.
  static let maximumBytes = 32_768

  var name: String?
  var query: String
  var webhook: String?

  /// Reads a body of type application/json.
  static func read(_ request: Request) async throws -> AlertRequest {
    let type = HeaderParameters(request.headers[.contentType] ?? "").value
    guard type == "application/json" else {
      throw Problem(
        status: .unsupportedMediaType, code: "unsupported-media-type", title: "Alerts are not taken in this form",
        detail: "the content type is \"\(type.prefix(100))\"; it must be application/json")
    }
    var body: [UInt8] = []
    for try await chunk in request.body {
      guard body.count + chunk.readableBytes <= maximumBytes else {
        throw Problem(
          status: .contentTooLarge, code: "too-large", title: "The request is too large",
          detail: "an alert may have \(maximumBytes) bytes")
      }
      body += chunk.readableBytesView
    }
    do {
      return try JSONDecoder().decode(AlertRequest.self, from: Data(body))
    } catch {
      throw Problem.badRequest(
        "the body must be a JSON object with query and, if wanted, name and webhook, all of them strings")
    }
  }
}
