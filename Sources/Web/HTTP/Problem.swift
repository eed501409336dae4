import Documents
import Hummingbird

/// What is wrong with a request, as the client gets it: a problem detail of RFC 9457.
public struct Problem: Error, Sendable, Equatable {
  /// One thing that is wrong, where a request has several.
  public struct Detail: Sendable, Equatable {
    /// Where it is: the number of a line, or the name of a part.
    public var place: String
    /// A stable word.
    public var code: String
    /// For people.
    public var detail: String
  }

  /// The status of the answer.
  public var status: HTTPResponse.Status
  /// A stable word, the last part of the problem's `type`.
  public var code: String
  /// What kind of problem it is; the same for each of its kind.
  public var title: String
  /// What is wrong this time, and the way out.
  public var detail: String
  /// Each thing that is wrong, if there may be several.
  public var errors: [Detail] = []
  /// Seconds after which it is worth trying again.
  public var retryAfter: Int?
  /// The scheme by which a client can make itself known.
  public var challenge: String?

  /// The answer, as `application/problem+json`.
  public var response: Response {
    var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store"]
    if let retryAfter { headers[.retryAfter] = String(retryAfter) }
    if let challenge { headers[.wwwAuthenticate] = challenge }
    return Response(status: status, headers: headers, body: .init(byteBuffer: .init(string: json)))
  }

  var json: String {
    var object = JSONObject()
    object.append(name: "type", string: "urn:newsline:problem:\(code)")
    object.append(name: "title", string: title)
    object.append(name: "status", integer: Int64(status.code))
    object.append(name: "detail", string: detail)
    if !errors.isEmpty {
      object.append(
        name: "errors",
        objects: errors.map {
          var error = JSONObject()
          error.append(name: "place", string: $0.place)
          error.append(name: "code", string: $0.code)
          error.append(name: "detail", string: $0.detail)
          return error
        })
    }
    return object.json + "\n"
  }
}

extension Problem {
  static func badRequest(_ detail: String) -> Problem {
    Problem(status: .badRequest, code: "bad-request", title: "The request cannot be read", detail: detail)
  }

  static func invalidQuery(_ detail: String) -> Problem {
    Problem(status: .badRequest, code: "invalid-query", title: "The query cannot be read", detail: detail)
  }

  static func notFound(_ detail: String) -> Problem {
    Problem(status: .notFound, code: "not-found", title: "Nothing is there", detail: detail)
  }

  static func tooLarge(_ limit: Int) -> Problem {
    Problem(
      status: .contentTooLarge, code: "too-large", title: "The request is too large",
      detail: "a request may have \(limit) bytes; send fewer documents at once")
  }

  static func unsupported(_ type: String?, allowed: String) -> Problem {
    Problem(
      status: .unsupportedMediaType, code: "unsupported-media-type", title: "The request is not taken in this form",
      detail: "the content type is \(type.map { "\"\($0)\"" } ?? "missing"); it must be \(allowed)")
  }

  static func rejected(_ errors: [Detail]) -> Problem {
    Problem(
      status: .unprocessableContent, code: "rejected", title: "Documents were not taken",
      detail: "\(errors.count) of the documents cannot be taken, so none was; errors says which and why", errors: errors
    )
  }

  static func unavailable(_ detail: String) -> Problem {
    Problem(
      status: .serviceUnavailable, code: "unavailable", title: "Not now", detail: detail, retryAfter: 5)
  }
}
