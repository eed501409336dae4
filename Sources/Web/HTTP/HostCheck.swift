import Hummingbird

/// Where the server listens on loopback only, refuses requests that name another host: a page elsewhere could else have its name
/// point to this machine and read the answers with a visitor's browser (DNS rebinding).
struct HostCheck<Context: RequestContext>: RouterMiddleware {
  private let isLoopback: Bool

  /// - Parameter host: the address that the server listens on.
  init(host: String) {
    isLoopback = Self.loopback.contains(host)
  }

  /// Whether a request may name a host.
  func allows(_ authority: String?) -> Bool {
    guard isLoopback, let authority else { return true }
    return Self.loopback.contains(Self.host(authority))
  }

  private static var loopback: Set<String> { ["127.0.0.1", "::1", "localhost"] }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard allows(request.head.authority) else {
      throw Problem(
        status: .misdirectedRequest, code: "wrong-host", title: "Another server is meant",
        detail: "this server answers to 127.0.0.1 and localhost; set web-host for it to be reached by other names")
    }
    return try await next(request, context)
  }

  private static func host(_ authority: String) -> String {
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    return String(authority.prefix { $0 != ":" }).lowercased()
  }
}
