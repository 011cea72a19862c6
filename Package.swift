// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "swan",
  products: [.executable(name: "swan", targets: ["swan"])],
  targets: [
    .target(name: "SwanArguments", swiftSettings: strict),
    .target(name: "SwanKit", swiftSettings: strict),
    .target(
      name: "SwanCommands", dependencies: ["SwanArguments", "SwanKit"], swiftSettings: strict),
    .executableTarget(
      name: "swan", dependencies: ["SwanCommands", "SwanKit"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),
    .testTarget(
      name: "SwanArgumentsTests", dependencies: ["SwanArguments"], swiftSettings: strict),
    .testTarget(
      name: "SwanKitTests", dependencies: ["SwanKit"], exclude: ["Listening/signals.txt"],
      swiftSettings: strict),
    .testTarget(
      name: "SwanCommandsTests", dependencies: ["SwanArguments", "SwanCommands", "SwanKit"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
