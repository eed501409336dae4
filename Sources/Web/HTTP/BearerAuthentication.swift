import Crypto
import Hummingbird

/// Lets requests through that bear the token (RFC 6750); without a configured token none.
struct BearerAuthentication: Sendable {
  private let digest: SHA256.Digest?

  /// - Parameter token: empty if nothing may be changed.
  init(token: String) {
    digest = token.isEmpty ? nil : SHA256.hash(data: Array(token.utf8))
  }

  /// - Throws: a problem of status 401 or 403 if the request does not bear the token.
  func check(_ request: Request) throws(Problem) {
    guard let digest else {
      throw Problem(
        status: .forbidden, code: "read-only", title: "This server changes nothing",
        detail:
          "no web-token is configured, so documents are not taken; set NEWSLINE_WEB_TOKEN or NEWSLINE_WEB_TOKEN_FILE")
    }
    let header = request.headers[.authorization] ?? ""
    let parts = header.split(separator: " ", maxSplits: 1)
    // Digests of one length are compared in constant time, so that the time tells nothing of the token.
    guard parts.count == 2, parts[0].lowercased() == "bearer", SHA256.hash(data: Array(parts[1].utf8)) == digest else {
      throw Problem(
        status: .unauthorized, code: "unauthorized", title: "Who are you?",
        detail: header.isEmpty ? "send Authorization: Bearer TOKEN" : "the token is not the server's",
        challenge: "Bearer realm=\"newsline\"")
    }
  }
}
