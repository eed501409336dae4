import Documents
import Kafka
import Pipeline
import Synchronization
import Web

/// Looks at dead letters and resolves them for the web page, by what the command does it with.
actor KafkaDeadLetterDesk: DeadLetterDesk {
  /// So many offsets are looked at, and not more: somebody waits for the page.
  static let maximumRead = 10_000
  private static let maximumSamples = 10
  private static let maximumFailures = 100
  private static let longestText = 300

  private let configuration: Configuration
  private var isResolving = false

  init(configuration: Configuration) {
    self.configuration = configuration
  }

  /// Reads the newest dead letters and everything that was decided about them.
  nonisolated func overview() async throws -> DeadLetterOverview {
    let topics = try await DeadLetterTopics(configuration: configuration)
    let resolutions = try await topics.resolutions()
    let tally = Mutex(Tally())
    let isPartial = try await topics.readNewest(Self.maximumRead) { place, letter in
      guard resolutions.state(of: place) == .open else { return }
      tally.withLock { $0.add(letter, at: place, samples: Self.maximumSamples) }
    }
    return tally.withLock { $0.overview(isPartial: isPartial) }
  }

  func resolve(_ order: DeadLetterOrder) async throws -> DeadLetterOutcome {
    // Two runs of one line would end each other.
    guard !isResolving else { throw DeadLetterRefusal.busy("this server is resolving dead letters already; try again") }
    isResolving = true
    defer { isResolving = false }
    let failures = Mutex<[DeadLetterOutcome.Failure]>([])
    do {
      var filter = DeadLetterFilter(stage: order.stage, code: order.code, source: order.source)
      filter.places = Set(order.places)
      let run = ResolutionOrder(
        filter: filter, action: order.action, reason: order.reason, isDryRun: order.isDryRun, limit: order.limit,
        by: "\(ResolutionOrder.person), by the web page")
      let topics = try await DeadLetterTopics(configuration: configuration)
      let summary = try await DeadLetterResolver(topics: topics).resolve(run) { event in
        guard case .failed(let place, let reason) = event else { return }
        failures.withLock { failures in
          if failures.count < Self.maximumFailures {
            failures.append(.init(place: place, reason: String(reason.prefix(Self.longestText))))
          }
        }
      }
      return DeadLetterOutcome(
        run: run.run, selected: summary.selected, resolved: summary.resolved, resolvedBefore: summary.skipped,
        failed: summary.failed, failures: failures.withLock { $0 })
    } catch let error as ResolutionError where error.isSuperseded {
      throw DeadLetterRefusal.busy(error.description)
    } catch {
      throw DeadLetterRefusal.unavailable("dead letters cannot be resolved: \(error)")
    }
  }

  /// What is counted while dead letters are read.
  private struct Tally {
    private struct Kind: Hashable {
      var stage: StageName
      var code: String
    }

    private var groups: [Kind: (count: Int, newest: Timestamp)] = [:]
    private var samples: [DeadLetterOverview.Sample] = []
    private var open = 0

    mutating func add(_ letter: DeadLetter, at place: Origin, samples maximum: Int) {
      open += 1
      let code = letter.rejection.code.rawValue
      let old = groups[Kind(stage: letter.stage, code: code)]
      groups[Kind(stage: letter.stage, code: code)] = (
        (old?.count ?? 0) + 1, max(old?.newest ?? letter.failedAt, letter.failedAt)
      )
      // Kept in order, the newest first; there are few.
      let index = samples.firstIndex { $0.failedAt < letter.failedAt } ?? samples.count
      guard index < maximum else { return }
      samples.insert(
        DeadLetterOverview.Sample(
          place: place, stage: letter.stage, code: code,
          reason: String(letter.rejection.reason.prefix(KafkaDeadLetterDesk.longestText)),
          source: letter.source.map { String($0.prefix(KafkaDeadLetterDesk.longestText)) }, failedAt: letter.failedAt,
          attempts: letter.attempts), at: index)
      if samples.count > maximum { samples.removeLast() }
    }

    func overview(isPartial: Bool) -> DeadLetterOverview {
      let groups = groups.map { kind, value in
        DeadLetterOverview.Group(stage: kind.stage, code: kind.code, count: value.count, newest: value.newest)
      }
      return DeadLetterOverview(
        groups: groups.sorted {
          ($1.count, $0.stage.rawValue, $0.code) < ($0.count, $1.stage.rawValue, $1.code)
        }, samples: samples, open: open, isPartial: isPartial)
    }
  }
}
