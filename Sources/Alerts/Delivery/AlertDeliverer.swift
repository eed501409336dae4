import Documents
import Foundation
import Logging
import Metrics
import ServiceLifecycle

/// Sends what waits for webhooks. Several may run on one file of alerts: each message is held by one of them at a time.
///
/// A message is sent at least once, in each attempt with the same id: a process that dies between the receiver's answer and writing it
/// down leaves the message to be sent again when its lease is over.
public struct AlertDeliverer: Service {
  /// How messages are sent.
  public struct Settings: Sendable {
    /// Which addresses may be called.
    public var policy: AddressPolicy
    /// Between two looks for what is due.
    public var interval: Duration
    /// How long a message may take, from the look-up of the name to the end of the answer.
    public var timeout: Duration
    /// How long a message is held; longer than it may take.
    public var lease: Duration
    /// Messages that are sent at the same time. With as many as all alerts may send at once no receiver waits for another.
    public var atOnce: Int
    /// When what was not taken is sent again.
    public var schedule: RetrySchedule

    /// Creates settings.
    public init(
      policy: AddressPolicy = AddressPolicy(), interval: Duration = .milliseconds(250),
      timeout: Duration = .seconds(15),
      lease: Duration = .seconds(60), atOnce: Int = 200, schedule: RetrySchedule = RetrySchedule()
    ) {
      self.policy = policy
      self.interval = interval
      self.timeout = timeout
      self.lease = lease
      self.atOnce = atOnce
      self.schedule = schedule
    }
  }

  private let alerts: AlertStore
  private let settings: Settings
  private let logger: Logger
  private let sender: WebhookSender
  /// From when a match was found to when its webhook had taken it.
  private let deliveryTime: Metrics.Timer
  private let calls = BlockingCalls(name: "newsline.alert-deliverer", atOnce: 2)
  private let holder = RandomDigits.make()

  /// Creates a deliverer; it begins when it runs.
  ///
  /// - Parameter metrics: where is told how long deliveries take.
  public init(
    alerts: AlertStore, settings: Settings = Settings(), metrics: any MetricsFactory = NOOPMetricsHandler.instance,
    logger: Logger
  ) {
    self.init(alerts: alerts, settings: settings, metrics: metrics, logger: logger, resolver: .system)
  }

  init(
    alerts: AlertStore, settings: Settings, metrics: any MetricsFactory = NOOPMetricsHandler.instance, logger: Logger,
    resolver: HostResolver
  ) {
    deliveryTime = Timer(label: "newsline_alert_delivery_duration_seconds", factory: metrics)
    self.alerts = alerts
    self.settings = settings
    self.logger = logger
    sender = WebhookSender(policy: settings.policy, resolver: resolver, timeout: settings.timeout)
  }

  /// Sends until the task is cancelled or a shutdown begins. What is on its way then is given back, and sent again by whoever is next.
  public func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        let running = Running()
        while !Task.isCancelled {
          for claim in await claims(settings.atOnce - running.count) {
            running.begin()
            group.addTask {
              await deliver(claim)
              running.end()
            }
          }
          do { try await Task.sleep(for: settings.interval) } catch { break }
        }
        group.cancelAll()
      }
    }
    await sender.clients.shutDown()
    do {
      try await calls.run { [alerts, holder] in try alerts.release(holder: holder) }
    } catch {
      logger.warning("messages stay held until their lease is over", metadata: ["error": "\(error)"])
    }
  }

  private func claims(_ free: Int) async -> [Claim] {
    do {
      return try await calls.run { [alerts, holder, lease = settings.lease] in
        let now = Timestamp.current
        return try alerts.claim(holder: holder, limit: free, now: now, until: now.adding(lease))
      }
    } catch {
      logger.warning("what is due is not known", metadata: ["error": "\(error)"])
      return []
    }
  }

  private func deliver(_ claim: Claim) async {
    // Cancelled: given back at the end.
    guard let answer = try? await sender.send(claim, now: .current) else { return }
    let result = result(of: answer, for: claim)
    if result == .delivered {
      let milliseconds = Timestamp.current.millisecondsSince1970 - claim.delivery.createdAt.millisecondsSince1970
      deliveryTime.recordMilliseconds(max(milliseconds, 0))
    } else {
      logger.info(
        "a webhook did not take a message",
        metadata: [
          "alert": "\(claim.alert)", "host": "\(claim.webhook)", "message": "\(claim.delivery.id)",
          "outcome": "\(answer.outcome)",
        ])
    }
    do {
      _ = try await calls.run { [alerts] in try alerts.finish(claim, result, outcome: answer.outcome) }
    } catch {
      logger.warning(
        "the outcome of a message is not written down; it will be sent again",
        metadata: ["message": "\(claim.delivery.id)", "error": "\(error)"])
    }
  }

  private func result(of answer: WebhookAnswer, for claim: Claim) -> AttemptResult {
    if let status = answer.status {
      if (200..<300).contains(status) { return .delivered }
      if status == 410 { return .gone }
    }
    let next = settings.schedule.next(
      afterAttempts: claim.delivery.attempts + 1, waitingSince: claim.delivery.waitingSince, now: .current,
      wish: answer.retryAfter)
    return next.map { .retry(at: $0) } ?? .failed
  }
}
