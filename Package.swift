// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "newsline",
  products: [],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0")
  ],
  targets: [
    .target(name: "Documents"),
    .target(name: "Ingestion", dependencies: ["Documents", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Cleaning", dependencies: ["Documents"]),
    .target(name: "Enrichment", dependencies: ["Documents"]),
  ],
  swiftLanguageModes: [.v6]
)
