import Documents

/// Where dead letters are looked at, sent again and discarded.
public protocol DeadLetterDesk: Sendable {
  /// What is open among the newest dead letters.
  func overview() async throws -> DeadLetterOverview

  /// Sends dead letters back to where they came from, or says that nobody waits for them; each exactly once.
  ///
  /// - Throws: ``DeadLetterRefusal`` if it cannot be done now; what was done until then stays done.
  func resolve(_ order: DeadLetterOrder) async throws -> DeadLetterOutcome
}

/// Why an order was not carried out to its end.
public enum DeadLetterRefusal: Error, Sendable, Equatable {
  /// Another run is under way, here or by the command; what is wrong, for people.
  case busy(String)
  /// Kafka does not do it; what is wrong, for people.
  case unavailable(String)
}

/// What is open among the newest dead letters.
public struct DeadLetterOverview: Sendable, Equatable {
  /// Open dead letters of one stage and code.
  public struct Group: Sendable, Equatable {
    /// The stage that rejected them.
    public var stage: StageName
    /// Why, in a word.
    public var code: String
    /// How many.
    public var count: Int
    /// When the last of them failed.
    public var newest: Timestamp

    /// Creates a group.
    public init(stage: StageName, code: String, count: Int, newest: Timestamp) {
      self.stage = stage
      self.code = code
      self.count = count
      self.newest = newest
    }
  }

  /// One dead letter.
  public struct Sample: Sendable, Equatable {
    /// Where it is on its topic.
    public var place: Origin
    /// The stage that rejected it.
    public var stage: StageName
    /// Why, in a word.
    public var code: String
    /// Why, for people.
    public var reason: String
    /// Who delivered the document.
    public var source: String?
    /// When it failed.
    public var failedAt: Timestamp
    /// How often the stage has tried it.
    public var attempts: Int

    /// Creates a sample.
    public init(
      place: Origin, stage: StageName, code: String, reason: String, source: String?, failedAt: Timestamp, attempts: Int
    ) {
      self.place = place
      self.stage = stage
      self.code = code
      self.reason = reason
      self.source = source
      self.failedAt = failedAt
      self.attempts = attempts
    }
  }

  /// The largest first.
  public var groups: [Group]
  /// The newest first.
  public var samples: [Sample]
  /// Open dead letters.
  public var open: Int
  /// Whether there are older dead letters that were not looked at.
  public var isPartial: Bool

  /// Creates an overview.
  public init(groups: [Group] = [], samples: [Sample] = [], open: Int = 0, isPartial: Bool = false) {
    self.groups = groups
    self.samples = samples
    self.open = open
    self.isPartial = isPartial
  }
}

/// What is to be done with which dead letters. What is `nil` does not matter.
public struct DeadLetterOrder: Sendable, Equatable {
  /// What.
  public var action: DeadLetterResolution.Action
  /// Only those of this stage.
  public var stage: StageName?
  /// Only those of this code.
  public var code: String?
  /// Only those of documents from this source.
  public var source: String?
  /// Only these; empty for any. Texts such as `dead-letters/3/17`.
  public var places: [Origin]
  /// How many at most.
  public var limit: Int
  /// Why; always there if they are discarded.
  public var reason: String?
  /// Whether only to count what would be done.
  public var isDryRun: Bool

  /// Creates an order.
  public init(
    action: DeadLetterResolution.Action, stage: StageName? = nil, code: String? = nil, source: String? = nil,
    places: [Origin] = [], limit: Int, reason: String? = nil, isDryRun: Bool = false
  ) {
    self.action = action
    self.stage = stage
    self.code = code
    self.source = source
    self.places = places
    self.limit = limit
    self.reason = reason
    self.isDryRun = isDryRun
  }
}

/// What came of an order.
public struct DeadLetterOutcome: Sendable, Equatable {
  /// One that could not be resolved, and why.
  public struct Failure: Sendable, Equatable {
    /// Its place.
    public var place: Origin
    /// Why.
    public var reason: String

    /// Creates a failure.
    public init(place: Origin, reason: String) {
      self.place = place
      self.reason = reason
    }
  }

  /// The run's name in the resolutions.
  public var run: String
  /// Open dead letters that were chosen.
  public var selected: Int
  /// Those that are resolved now, or would be.
  public var resolved: Int
  /// Those that were chosen but had been resolved before.
  public var resolvedBefore: Int
  /// Those that are still open because something is wrong with them.
  public var failed: Int
  /// The first of those.
  public var failures: [Failure]

  /// Creates an outcome.
  public init(
    run: String, selected: Int, resolved: Int, resolvedBefore: Int = 0, failed: Int = 0, failures: [Failure] = []
  ) {
    self.run = run
    self.selected = selected
    self.resolved = resolved
    self.resolvedBefore = resolvedBefore
    self.failed = failed
    self.failures = failures
  }
}
