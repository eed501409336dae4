import AsyncHTTPClient
import Documents
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// Talks to an OpenSearch or Elasticsearch server: one request, one answer, for callers that may block.
///
/// What may succeed later (no connection, 429, 502, 503, 504) is sent again, with a pause that doubles and has a random part, so that many
/// workers do not come back at once. All requests that a store sends may be sent twice: writes carry versions.
final class OpenSearchClient: Sendable {
  /// An answer of the server.
  struct Answer {
    var status: Int
    var body: JSONValue

    /// What the server says is wrong.
    var reason: String {
      let error = body["error"]
      let cause = error?["root_cause"]?.array?.first ?? error
      let type = cause?["type"]?.string ?? "error"
      let reason = cause?["reason"]?.string ?? error?.string ?? ""
      return "\(status) \(type): \(reason.prefix(300))"
    }
  }

  /// The largest answer that is read, in bytes.
  private static let maximumAnswerBytes = 256 << 20

  let configuration: OpenSearchConfiguration
  private let client: HTTPClient
  /// All requests and connections are on one: an answer that comes before its request has been written down to the end would otherwise
  /// be told to the pool of connections by another thread, which then ends the process if the connection is closed already
  /// (async-http-client 1.37).
  private let loop: any EventLoop
  private let authorization: String?

  init(_ configuration: OpenSearchConfiguration) throws(StoreError) {
    self.configuration = configuration
    switch configuration.credentials {
    case .none: authorization = nil
    case .basic(let user, let password):
      authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    case .apiKey(let key): authorization = "ApiKey " + key
    }
    var settings = HTTPClient.Configuration()
    if let path = configuration.certificateFile {
      do {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(path))
        settings.tlsConfiguration = tls
      } catch {
        throw .unavailable(reason: "the certificates in \(path) cannot be read: \(error)")
      }
    }
    settings.redirectConfiguration = .disallow
    settings.timeout.connect = .seconds(1)
    settings.timeout.read = .milliseconds(Int64(configuration.timeout * 1000))
    settings.decompression = .enabled(limit: .size(Self.maximumAnswerBytes))
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    loop = client.eventLoopGroup.any()
  }

  deinit { client.shutdown { _ in } }

  /// Sends a request and waits for its answer, whatever its status.
  ///
  /// - Parameter path: below the server's address, with a slash first.
  /// - Throws: `StoreError` if no answer came, or one that says that it may be better later.
  func send(_ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil) throws(StoreError) -> Answer {
    try send(method, path, body?.bytes, type: "application/json")
  }

  /// Sends lines of JSON.
  ///
  /// - Parameter deadline: after which nothing must reach the server any more; `nil` for none.
  func send(
    _ method: HTTPMethod, _ path: String, lines: [UInt8], before deadline: ContinuousClock.Instant? = nil
  ) throws(StoreError) -> Answer {
    try send(method, path, lines, type: "application/x-ndjson", before: deadline)
  }

  /// Sends a request whose answer must be a success.
  ///
  /// - Throws: `StoreError`, also for any other status.
  func expect(_ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil) throws(StoreError) -> JSONValue {
    let answer = try send(method, path, body)
    guard (200..<300).contains(answer.status) else { throw StoreError(answer) }
    // A search or count of which a part failed is a success to the server, but lacks that part's documents.
    if let failed = answer.body["_shards"]?["failed"]?.integer, failed > 0 {
      throw .unavailable(reason: "\(failed) shards of \(configuration.index) did not answer")
    }
    return answer.body
  }

  private func send(
    _ method: HTTPMethod, _ path: String, _ body: [UInt8]?, type: String,
    before deadline: ContinuousClock.Instant? = nil
  ) throws(StoreError) -> Answer {
    var attempt = 0
    while true {
      let limit = Duration.milliseconds(Int64(configuration.timeout * 1000))
      let time = min(limit, deadline.map { $0 - .now } ?? limit)
      guard time > .zero else { throw .unavailable(reason: "\(configuration.server) took too long to store a batch") }
      do throws(StoreError) {
        return try sendOnce(method, path, body, type: type, within: time)
      } catch  where error.isTransient && attempt < configuration.retries {
        // 100 ms, 200, 400, ...: half of it certain, half of it by chance.
        let pause = 0.1 * Double(1 << min(attempt, 6))
        Thread.sleep(forTimeInterval: pause / 2 + Double.random(in: 0...pause / 2))
        attempt += 1
      }
    }
  }

  private func sendOnce(
    _ method: HTTPMethod, _ path: String, _ body: [UInt8]?, type: String, within time: Duration
  ) throws(StoreError) -> Answer {
    let response: HTTPClient.Response
    do {
      var headers = HTTPHeaders([("Accept", "application/json")])
      if body != nil { headers.add(name: "Content-Type", value: type) }
      if let authorization { headers.add(name: "Authorization", value: authorization) }
      let request = try HTTPClient.Request(
        url: configuration.server + path, method: method, headers: headers, body: body.map { .bytes($0) })
      let accumulator = ResponseAccumulator(request: request, maxBodySize: Self.maximumAnswerBytes)
      response = try client.execute(
        request: request, delegate: accumulator, eventLoop: .delegateAndChannel(on: loop),
        deadline: .now() + TimeAmount(time)
      ).wait()
    } catch {
      throw .unavailable(reason: "\(configuration.server) does not answer: \(error)")
    }
    let status = Int(response.status.code)
    let bytes = response.body.map { Array($0.readableBytesView) } ?? []
    // A proxy may answer in HTML.
    let value = bytes.isEmpty ? JSONValue.null : JSONValue(text: bytes) ?? ["error": "an answer that is no JSON"]
    let answer = Answer(status: status, body: value)
    switch status {
    case 429: throw .busy(reason: answer.reason)
    case 502, 503, 504: throw .unavailable(reason: answer.reason)
    default: return answer
    }
  }
}

extension StoreError {
  /// What an answer that is no success means.
  init(_ answer: OpenSearchClient.Answer) {
    switch answer.status {
    case 401, 403:
      self = .failed(
        code: answer.status,
        reason: "the server refuses the store's credentials (store-user and store-password, or store-api-key): "
          + answer.reason)
    case 400 where answer.reason.contains("too_many"), 400 where answer.reason.contains("too_complex"):
      self = .invalidQuery(reason: "it asks for more than the server allows: \(answer.reason)")
    default: self = .failed(code: answer.status, reason: answer.reason)
    }
  }
}
