// swift-tools-version: 6.1
import PackageDescription

/// For libraries that read whole texts: without it a worker takes two seconds to begin, and the tests ten times as long.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "newsline",
  products: [
    // The binaries bear the project's name, because SwiftPM keeps a folder called "index" where it would put a binary of
    // that name, and because nobody wants a "clean" on their PATH.
    .executable(name: "newsline", targets: ["newsline"]),
    .executable(name: "newsline-ingest", targets: ["ingest"]),
    .executable(name: "newsline-clean", targets: ["clean"]),
    .executable(name: "newsline-enrich", targets: ["enrich"]),
    .executable(name: "newsline-index", targets: ["index"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The libraries of Debian that the project builds on, for Swift to see.
    .systemLibrary(name: "CRdKafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(
      name: "CLanguageDetector",
      linkerSettings: [
        // CLD2's tables live in a library that nothing refers to by name.
        .unsafeFlags(["-Xlinker", "--no-as-needed"]),
        .linkedLibrary("cld2_full"),
        .linkedLibrary("cld2"),
      ]),

    // The documents, and what is done with them; none of these knows Kafka.
    .target(name: "Documents", swiftSettings: optimised),
    .target(
      name: "Ingestion", dependencies: ["CZlib", "Documents", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "CTreeKernel"),
    .target(name: "Cleaning", dependencies: ["CTreeKernel", "Documents"], swiftSettings: optimised),
    // Dense layers for the vectors of the processor at hand; it must be optimised even where the rest is not.
    .target(name: "CEntityKernels", cSettings: [.unsafeFlags(["-O2"])]),
    .target(name: "EntityModel", dependencies: ["CEntityKernels"], swiftSettings: optimised),
    .target(
      name: "Enrichment", dependencies: ["Documents", "CLanguageDetector", "EntityModel"],
      swiftSettings: optimised),
    // A ranking function for SQLite's full-text index.
    .target(name: "CWordRanking", linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("m")]),
    .target(
      name: "SearchIndex",
      dependencies: [
        "CStemmer", "CWordRanking", "Documents",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: optimised),

    // Processes that others of the project start, the development broker among them.
    .target(name: "Processes"),

    // Spans, and how they get to an OpenTelemetry receiver.
    .target(
      name: "TraceExport",
      dependencies: [
        "Documents",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ]),

    // Kafka, which knows no documents, and the worker, which knows both.
    .target(name: "Kafka", dependencies: ["CRdKafka", .product(name: "Logging", package: "swift-log")]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Documents", "Kafka", "TraceExport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),

    // Stored queries, matched as documents are indexed, and delivered.
    .target(
      name: "Alerts",
      dependencies: [
        "Documents", "SearchIndex",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),

    // What lets a worker write a search index, and a configuration name one.
    .target(name: "Indexing", dependencies: ["Documents", "Pipeline", "SearchIndex"]),

    // The search page, the JSON API and the page of the line.
    .target(
      name: "Web",
      dependencies: [
        "Alerts", "Documents", "Ingestion", "Pipeline", "SearchIndex",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [
        .embedInCode("Assets/style.css"), .embedInCode("Assets/page.js"), .embedInCode("Assets/icon.svg"),
        .embedInCode("Assets/openapi.json"), .embedInCode("Assets/alerts.js"),
      ]),

    // What proves that nothing is lost, and finds a document's traces.
    .target(
      name: "Verification",
      dependencies: [
        "Documents", "Kafka", "Pipeline", "SearchIndex", .product(name: "Logging", package: "swift-log"),
      ]),

    // The four workers and the command.
    .executableTarget(name: "ingest", dependencies: ["Ingestion", "Pipeline"]),
    .executableTarget(name: "clean", dependencies: ["Cleaning", "Pipeline"]),
    .executableTarget(
      name: "enrich", dependencies: ["Enrichment", "Pipeline", .product(name: "Logging", package: "swift-log")]),
    .executableTarget(name: "index", dependencies: ["Indexing", "Pipeline", "SearchIndex"]),

    .executableTarget(
      name: "newsline",
      dependencies: [
        "Alerts", "Cleaning", "Documents", "Enrichment", "Indexing", "Ingestion", "Kafka", "Pipeline", "Processes",
        "SearchIndex",
        "SeededRandom", "Verification", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),

    // The fault suite: runs the line, breaks it in every way, and checks that nothing was lost or doubled.
    .executableTarget(
      name: "newsline-faults",
      dependencies: [
        "Cleaning", "Documents", "Enrichment", "Ingestion", "Kafka", "Pipeline", "Processes", "SearchIndex",
        "SeededRandom", "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),

    // Numbers that a seed determines, for what must happen again as it happened.
    .target(name: "SeededRandom"),

    .executableTarget(name: "cleaning-bench", dependencies: ["Cleaning", "Documents"]),
    .executableTarget(name: "entity-bench", dependencies: ["Documents", "EntityModel", "Enrichment"]),
    .executableTarget(
      name: "search-bench",
      dependencies: [
        "Documents", "SearchIndex", "SeededRandom",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "newsline-fuzz",
      dependencies: [
        "Cleaning", "Documents", "Enrichment", "Ingestion", "SearchIndex", "SeededRandom",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "newsline-bench",
      dependencies: [
        "Documents", "Kafka", "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    .target(
      name: "TestSupport",
      dependencies: [
        "Documents", "Kafka", "Pipeline",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/TestSupport"),
    .target(
      name: "WebFixtures",
      dependencies: ["Alerts", "Cleaning", "Documents", "Enrichment", "Ingestion", "SearchIndex", "Web"],
      path: "Tests/WebFixtures"),
    .target(name: "ArchiveFixtures", dependencies: ["CZlib"], path: "Tests/ArchiveFixtures"),
    .testTarget(name: "SeededRandomTests", dependencies: ["SeededRandom"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "SeededRandom"], resources: [.copy("Golden")]),
    .testTarget(
      name: "KafkaTests",
      dependencies: ["Kafka", "Processes", "TestSupport", .product(name: "Logging", package: "swift-log")]),
    .testTarget(
      name: "TraceExportTests",
      dependencies: [
        "Documents", "TraceExport", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Documents", "Kafka", "Pipeline", "Processes", "SeededRandom", "TestSupport",
        .product(name: "Metrics", package: "swift-metrics"),
      ]),
    .testTarget(
      name: "FaultTests", dependencies: ["newsline-faults", "Documents", "Kafka", "SeededRandom", "TestSupport"],
      resources: [.copy("tls-front.py")]),
    .testTarget(name: "VerificationTests", dependencies: ["Documents", "Kafka", "Verification"]),
    .testTarget(
      name: "LineTests",
      dependencies: [
        "ArchiveFixtures", "Cleaning", "Documents", "Indexing", "Ingestion", "Kafka", "Pipeline", "Processes",
        "SearchIndex", "TestSupport", "Verification",
      ]),
    .testTarget(
      name: "NewslineTests",
      dependencies: ["Documents", "Enrichment", "Ingestion", "Kafka", "Pipeline", "newsline"]),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Alerts", "Documents", "Ingestion", "Pipeline", "SearchIndex", "TestSupport", "Web", "WebFixtures",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ]),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "Alerts", "Documents", "Ingestion", "Kafka", "Pipeline", "Processes", "SearchIndex", "Web", "WebFixtures",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ],
      resources: [.copy("Scripts")]),
    .testTarget(name: "IngestionTests", dependencies: ["ArchiveFixtures", "Ingestion", "Documents"]),
    .testTarget(name: "CleaningTests", dependencies: ["Cleaning", "Documents", "SeededRandom"]),
    .testTarget(name: "EntityModelTests", dependencies: ["EntityModel", "SeededRandom"], resources: [.copy("Cases")]),
    .testTarget(name: "EnrichmentTests", dependencies: ["Enrichment", "Documents", "EntityModel", "SeededRandom"]),
    .testTarget(name: "FuzzTests", dependencies: ["newsline-fuzz", "SeededRandom"], resources: [.copy("Cases")]),
    .testTarget(
      name: "AlertsTests",
      dependencies: [
        "Alerts", "Documents", "SearchIndex", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .testTarget(
      name: "SearchIndexTests",
      dependencies: ["CWordRanking", "Documents", "SearchIndex", "SeededRandom", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
