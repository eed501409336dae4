import AsyncHTTPClient
import Documents

/// What a receiver answered, or why it did not.
struct WebhookAnswer: Sendable, Equatable {
  /// The status of HTTP; `nil` if there was no answer.
  var status: Int?
  /// How long it wants to be left alone.
  var retryAfter: Duration?
  /// For people; nothing of it comes from the receiver but numbers.
  var outcome: String
}

/// Posts messages as the Standard Webhooks specification says (standardwebhooks.com).
struct WebhookSender: Sendable {
  /// What is read of an answer's body, so that the connection can be used again; more closes it.
  private static let maximumAnswerBytes = 16_384
  private static let connectTimeout: Duration = .seconds(5)

  let policy: AddressPolicy
  let resolver: HostResolver
  /// How long a message may take, from the look-up of the name to the end of the answer.
  let timeout: Duration
  let clients = WebhookClients(connectTimeout: connectTimeout)

  /// Sends a message.
  ///
  /// - Throws: `CancellationError` only; whether the receiver has the message is not known then.
  func send(_ claim: Claim, now: Timestamp) async throws -> WebhookAnswer {
    do {
      let answer: WebhookAnswer? = try await withThrowingTaskGroup(of: WebhookAnswer?.self) { group in
        group.addTask { try await post(claim, now: now) }
        group.addTask {
          try await Task.sleep(for: timeout)
          return nil
        }
        defer { group.cancelAll() }
        return try await group.next() ?? nil
      }
      return answer ?? WebhookAnswer(outcome: "no answer within \(timeout)")
    } catch let refusal as Refusal {
      return WebhookAnswer(outcome: refusal.description)
    } catch {
      if Task.isCancelled { throw CancellationError() }
      return WebhookAnswer(outcome: Self.outcome(error))
    }
  }

  private func post(_ claim: Claim, now: Timestamp) async throws -> WebhookAnswer {
    let address = try await address(of: claim.webhook)
    let body = Array(claim.delivery.body.utf8)
    let seconds = now.millisecondsSince1970 / 1000
    var request = HTTPClientRequest(url: claim.webhook.text)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/json")
    request.headers.add(name: "user-agent", value: "newsline")
    request.headers.add(name: "webhook-id", value: claim.delivery.id)
    request.headers.add(name: "webhook-timestamp", value: String(seconds))
    request.headers.add(
      name: "webhook-signature",
      value: claim.secret.signature(id: claim.delivery.id, timestamp: seconds, body: body))
    request.body = .bytes(body)
    let message = request
    return try await clients.use(host: claim.webhook.host, at: address) { client in
      let response = try await client.execute(message, timeout: .milliseconds(Int64(timeout / .milliseconds(1))))
      let status = Int(response.status.code)
      var read = 0
      do {
        for try await part in response.body {
          read += part.readableBytes
          if read > Self.maximumAnswerBytes { break }
        }
      } catch {
        // The receiver has said whether it takes the message; what it adds does not matter.
      }
      let wish = response.headers.first(name: "retry-after").flatMap { RetryAfter.duration($0, now: now) }
      let note = (300..<400).contains(status) ? "; redirects are not followed" : ""
      return WebhookAnswer(status: status, retryAfter: wish, outcome: "status \(status)\(note)")
    }
  }

  /// Why no connection was made.
  private struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// The address to connect to. If any that the name has is not allowed, none is: such a name is up to something.
  private func address(of webhook: WebhookAddress) async throws -> IPAddress {
    let addresses: [IPAddress]
    do {
      addresses = try await resolver.resolve(webhook.host)
    } catch let failure as HostResolver.Failure {
      throw Refusal(description: "\(webhook.host) has \(failure)")
    }
    if let wrong = addresses.first(where: { !policy.allows($0) }) {
      throw Refusal(description: "\(webhook.host) is not public: \(wrong); \(AddressPolicy.remedy)")
    }
    guard let first = addresses.first else { throw Refusal(description: "\(webhook.host) has no address") }
    return first
  }

  /// Errors of the client by their kind only: what they quote may be the address.
  private static func outcome(_ error: any Error) -> String {
    switch error {
    case let error as HTTPClientError: "no answer: \(error.shortDescription)"
    default: "no connection: \(type(of: error))"
    }
  }
}
