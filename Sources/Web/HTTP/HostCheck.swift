import Hummingbird

/// Refuses requests that name another host than the server is called by: a page elsewhere could else have its name point to this
/// machine and read the answers with a visitor's browser (DNS rebinding).
struct HostCheck<Context: RequestContext>: RouterMiddleware {
  /// `nil` if the server may be called anything.
  private let names: Set<String>?

  /// - Parameters:
  ///   - host: the address that the server listens on.
  ///   - names: what it may be called; if empty, what loopback is called where it listens on that, else anything.
  ///   - publicName: what the world calls it, in small letters; it may be called that, too.
  init(host: String, names: [String], publicName: String? = nil) {
    let loopback: Set = ["127.0.0.1", "::1", "localhost"]
    let known = !names.isEmpty ? Set(names.map { $0.lowercased() }) : loopback.contains(host) ? loopback : nil
    self.names = known?.union([publicName].compactMap { $0 })
  }

  /// Whether a request may name a host.
  func allows(_ authority: String?) -> Bool {
    guard let names, let authority else { return true }
    return names.contains(Self.host(authority))
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard allows(request.head.authority) else {
      throw Problem(
        status: .misdirectedRequest, code: "wrong-host", title: "Another server is meant",
        detail:
          "this server is not called \((request.head.authority ?? "").prefix(100)); web-names may hold other names")
    }
    return try await next(request, context)
  }

  private static func host(_ authority: String) -> String {
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    return String(authority.prefix { $0 != ":" }).lowercased()
  }
}
