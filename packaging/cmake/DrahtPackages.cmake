# Third-party libraries. Each is named by one layer only (see ARCHITECTURE.md); all come from Debian.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(date 3 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)
find_library(PHONENUMBER phonenumber REQUIRED)
find_library(PROTOBUF protobuf REQUIRED)  # what its headers are written for
