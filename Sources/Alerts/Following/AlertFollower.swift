import Documents
import Logging
import SearchIndex
import ServiceLifecycle

/// Looks for what is new in the search index, for each alert, and writes it down to be delivered. Several may run on one file of alerts:
/// what one has found the others pass over.
public struct AlertFollower: Service {
  /// Documents that are looked at in one step.
  private static let page = 100
  /// Steps for one alert before the next has its turn.
  private static let maximumSteps = 10

  private let alerts: AlertStore
  private let index: any SearchStore
  private let interval: Duration
  private let logger: Logger
  private let positions = Positions()
  private let calls = BlockingCalls(name: "newsline.alert-follower", atOnce: 1)

  /// - Parameters:
  ///   - index: is only read.
  ///   - interval: between two looks.
  public init(
    alerts: AlertStore, index: any SearchStore, interval: Duration = .milliseconds(500), logger: Logger
  ) {
    self.alerts = alerts
    self.index = index
    self.interval = interval
    self.logger = logger
  }

  /// Looks again and again until the task is cancelled or a shutdown begins.
  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          let isBehind = try await calls.run { try followAll() }
          if isBehind { continue }
        } catch {
          logger.warning("alerts are not looked for", metadata: ["error": "\(error)"])
        }
        do { try await Task.sleep(for: interval) } catch { return }
      }
    }
  }

  /// Looks once for every alert.
  ///
  /// - Returns: whether there is more already.
  func followAll() throws(AlertError) -> Bool {
    var isBehind = false
    let all = try alerts.all()
    positions.keep(Set(all.map(\.id)))
    for alert in all where alert.isActive {
      if try follow(alert) { isBehind = true }
    }
    return isBehind
  }

  private func follow(_ alert: Alert) throws(AlertError) -> Bool {
    var alert = alert
    for _ in 0..<Self.maximumSteps {
      let page: FollowPage
      do throws(StoreError) {
        page = try index.matches(
          of: condition(of: alert), after: positions.mark(of: alert), through: nil, limit: Self.page)
      } catch {
        try recover(alert, from: error)
        return false
      }
      if page.hits.isEmpty, page.mark == alert.mark || positions.note(page.mark, of: alert) { return false }
      // Another process is at it, or the alert is gone.
      guard try alerts.fill(alert, with: page, now: .current) else { return false }
      guard page.hasMore else { return false }
      alert = try alerts.alert(alert.id)
    }
    return true
  }

  private func condition(of alert: Alert) throws(StoreError) -> QueryNode? {
    do throws(QueryError) { return try QueryNode(alert.query) } catch { throw .querySyntax(error) }
  }

  private func recover(_ alert: Alert, from error: StoreError) throws(AlertError) {
    let metadata: Logger.Metadata = ["alert": "\(alert.id)", "error": "\(error)"]
    switch error {
    case .invalidMark:
      // The index was made anew. To begin at its beginning would tell everything once more.
      let end: FollowMark
      do throws(StoreError) { end = try index.mark(at: .end) } catch {
        return logger.warning("the index does not answer", metadata: ["error": "\(error)"])
      }
      try alerts.restart(alert, at: end)
      logger.warning("an alert goes on at the end of the index, which does not know its mark", metadata: metadata)
    case .querySyntax, .invalidQuery:
      // Written by a version that understood it.
      logger.error("an alert has a query that cannot be read; it is disabled", metadata: metadata)
      try alerts.disable(alert.id, reason: "\(error)")
    default:
      logger.warning("the index does not answer", metadata: metadata)
    }
  }
}
