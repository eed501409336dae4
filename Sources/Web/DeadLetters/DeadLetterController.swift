import Documents
import Hummingbird

/// Lists dead letters, and resolves them for whoever bears the token.
struct DeadLetterController: Sendable {
  private static let maximumBodyBytes = 1 << 20

  let desk: (any DeadLetterDesk)?
  /// What the desk says, asked once for everybody who wants to know at the same time.
  let reader: SharedReader<DeadLetterOverview>
  let authentication: BearerAuthentication

  init(desk: (any DeadLetterDesk)?, authentication: BearerAuthentication) {
    self.desk = desk
    self.authentication = authentication
    reader = SharedReader(lifetime: .seconds(5)) {
      guard let desk else { throw Self.missing }
      return try await desk.overview()
    }
  }

  private static let missing = Problem.unavailable("this server has no line")

  func list() async throws -> Response {
    do {
      return Self.json(DeadLetterAnswer.json(try await reader.value()))
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem.unavailable("the dead letters cannot be read: \(error)")
    }
  }

  func resolve(_ request: Request, _ action: DeadLetterResolution.Action) async throws -> Response {
    try authentication.check(request)
    // A form of another page can send other types than this without being asked.
    guard HeaderParameters(request.headers[.contentType] ?? "").value == "application/json" else {
      throw Problem.unsupported(request.headers[.contentType], allowed: "application/json")
    }
    var body: [UInt8] = []
    for try await chunk in request.body {
      guard body.count + chunk.readableBytes <= Self.maximumBodyBytes else {
        throw Problem.tooLarge(Self.maximumBodyBytes)
      }
      body += chunk.readableBytesView
    }
    let order = try DeadLetterOrder(json: body, action: action)
    guard let desk else { throw Self.missing }
    do {
      let outcome = try await desk.resolve(order)
      await reader.forget()
      return Self.json(DeadLetterAnswer.json(outcome, order))
    } catch let refusal as DeadLetterRefusal {
      await reader.forget()
      switch refusal {
      case .busy(let reason):
        throw Problem(status: .conflict, code: "busy", title: "Another run is under way", detail: reason, retryAfter: 5)
      case .unavailable(let reason): throw Problem.unavailable(reason)
      }
    }
  }

  private static func json(_ object: JSONObject) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: .init(byteBuffer: .init(string: object.json + "\n")))
  }
}
