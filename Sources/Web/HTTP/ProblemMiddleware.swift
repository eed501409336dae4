import Hummingbird
import Logging

/// Turns what handlers throw into problem details; what is nobody's mistake but ours is logged and not told.
struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
  let logger: Logger

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return problem.response
    } catch let error as HTTPError {
      switch error.status {
      case .notFound: return Problem.notFound("there is no \(request.method) \(request.uri.path.prefix(200))").response
      case .contentTooLarge:
        return Problem(
          status: error.status, code: "too-large", title: "The request is too large", detail: error.body ?? "send less"
        ).response
      default:
        return Problem(
          status: error.status, code: "http-\(error.status.code)", title: error.status.reasonPhrase,
          detail: error.body ?? error.status.reasonPhrase
        ).response
      }
    } catch is CancellationError {
      return Problem.unavailable("the server is stopping").response
    } catch {
      logger.error(
        "a request failed",
        metadata: ["method": "\(request.method)", "path": "\(request.uri.path)", "error": "\(error)"])
      return Problem(
        status: .internalServerError, code: "internal", title: "The server failed",
        detail: "what happened is in the server's log"
      ).response
    }
  }
}
