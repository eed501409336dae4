import Hummingbird
import Metrics

/// Counts requests and how long their answers take to begin, by route: the pattern of the path, so that nobody can make up new ones.
struct RequestMetrics<Context: RequestContext>: RouterMiddleware {
  private static var methods: [HTTPRequest.Method] { [.get, .head, .post, .delete] }

  let factory: any MetricsFactory

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let route = [("route", context.endpointPath ?? "none")]
    let method = Self.methods.contains(request.method) ? request.method.rawValue : "other"
    Counter(
      label: "newsline_http_requests_total",
      dimensions: route + [("method", method), ("status", String(response.status.code))], factory: factory
    ).increment()
    Timer(label: "newsline_http_request_duration_seconds", dimensions: route, factory: factory)
      .record(duration: ContinuousClock.now - start)
    return response
  }
}
