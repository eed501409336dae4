import Alerts
import Documents
import Hummingbird
import SearchIndex

/// Makes, lists and tests alerts for whoever has the token, and shows their feeds to whoever knows their ids.
struct AlertsController: Sendable {
  let alerts: WebAlerts?
  let store: StoreReader
  let authentication: BearerAuthentication
  let origin: WebOrigin

  private static let calls = BlockingCalls(name: "newsline.alerts", atOnce: 4)
  private static let shownDeliveries = 20
  private static let feedMatches = 100

  func addRoutes(to router: Router<BasicRequestContext>) {
    router.get("alerts") { request, _ in page(request) }
    router.get("alerts/:id/feed") { request, context in try await feed(request, context) }
    router.get("api/alerts") { request, _ in try await list(request) }
    router.post("api/alerts") { request, _ in try await add(request) }
    router.get("api/alerts/:id") { request, context in try await show(request, context) }
    router.delete("api/alerts/:id") { request, context in try await remove(request, context) }
    router.post("api/alerts/:id/enable") { request, context in try await enable(request, context) }
    router.post("api/alerts/:id/test") { request, context in try await test(request, context) }
  }

  // MARK: Pages

  func page(_ request: Request) -> Response {
    let query = QueryItems(request.uri.query).text("q")
    return Layout(title: "Alerts", section: .alerts, script: .alerts).response(
      AlertsPage(query: query.map { String($0.prefix(2000)) }, isAvailable: alerts != nil).content)
  }

  func feed(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let id = try Self.id(context)
    let (alert, matches) = try await call { alerts in
      (try alerts.store.alert(id), try alerts.store.matches(of: id, limit: Self.feedMatches))
    }
    return Response(
      status: .ok, headers: [.contentType: "application/atom+xml; charset=utf-8", .cacheControl: "no-cache"],
      body: .init(byteBuffer: .init(string: AlertFeed.xml(alert, matches: matches, origin: origin.of(request)).markup)))
  }

  // MARK: Data

  func list(_ request: Request) async throws -> Response {
    try authentication.check(request)
    return Self.json(AlertAnswer.list(try await call { try $0.store.all() }))
  }

  func add(_ request: Request) async throws -> Response {
    try authentication.check(request)
    let asked = try await AlertRequest.read(request)
    guard let policy = alerts?.policy else { throw Self.absent }
    let draft: AlertDraft
    do throws(AlertError) {
      draft = try AlertDraft(name: asked.name ?? "", query: asked.query, webhook: asked.webhook, policy: policy)
    } catch {
      throw Self.problem(error)
    }
    let mark = try await store.read { (store) throws(StoreError) in try store.mark(at: .end) }
    let made = try await call { try $0.store.add(draft, mark: mark, now: .now) }
    var response = Self.json(AlertAnswer.made(made.alert, secret: made.secret), status: .created)
    response.headers[.location] = "/api/alerts/\(made.alert.id)"
    return response
  }

  func show(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    try authentication.check(request)
    let id = try Self.id(context)
    let (alert, deliveries) = try await call { alerts in
      (try alerts.store.alert(id), try alerts.store.deliveries(of: id, limit: Self.shownDeliveries))
    }
    return Self.json(AlertAnswer.object(alert, deliveries: deliveries))
  }

  func remove(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    try authentication.check(request)
    let id = try Self.id(context)
    try await call { try $0.store.remove(id) }
    return Response(status: .noContent, headers: [.cacheControl: "no-store"])
  }

  func enable(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    try authentication.check(request)
    let id = try Self.id(context)
    return Self.json(try await call { try $0.store.enable(id, now: .now) }.object)
  }

  func test(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    try authentication.check(request)
    let id = try Self.id(context)
    let delivery = try await call { try $0.store.addTest(of: id, now: .now) }
    var object = JSONObject()
    object.append(name: "delivery", string: delivery)
    return Self.json(object, status: .accepted)
  }

  // MARK: Parts

  private func call<Value: Sendable>(_ body: @escaping @Sendable (WebAlerts) throws -> Value) async throws -> Value {
    guard let alerts else { throw Self.absent }
    do {
      return try await Self.calls.run { try body(alerts) }
    } catch let error as AlertError {
      throw Self.problem(error)
    }
  }

  private static var absent: Problem {
    Problem(
      status: .serviceUnavailable, code: "no-alerts", title: "No alerts",
      detail: "this server keeps no alerts; what it said when it began tells why")
  }

  private static func problem(_ error: AlertError) -> Problem {
    switch error {
    case .unknown: .notFound(error.description)
    case .unavailable: .unavailable("the alerts do not answer; try again")
    case .tooMany, .noWebhook, .disabled:
      Problem(status: .conflict, code: "conflict", title: "Not as things are", detail: error.description)
    case .invalidName, .invalidQuery, .invalidWebhook:
      Problem(
        status: .unprocessableContent, code: "invalid-alert", title: "The alert cannot be made",
        detail: error.description)
    }
  }

  private static func id(_ context: BasicRequestContext) throws(Problem) -> AlertID {
    guard let text = context.parameters.get("id"), let id = AlertID(text) else {
      throw .notFound("an alert's id has 32 digits and letters from a to f")
    }
    return id
  }

  private static func json(_ object: JSONObject, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: .init(byteBuffer: .init(string: object.json + "\n")))
  }
}
