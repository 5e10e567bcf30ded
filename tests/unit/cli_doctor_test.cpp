#include "cli/doctor/links.h"
#include "cli/doctor/run_program.h"
#include "cli/doctor/version_range.h"
#include "core/version.h"
#include "support/store_fixture.h"
#include "support/write_file.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace draht;
using namespace draht::doctor;
using namespace draht::test;

namespace {

// A machine on which every link is whole; each test breaks one.
struct Machine {
  Machine() {
    places.root = folder / "root";
    places.home = folder / "home";
    places.own_program = folder / "draht";
    write_file(places.own_program, "#!/bin/sh\necho draht " + std::string(kVersion) + "\n");
    std::filesystem::permissions(places.own_program, std::filesystem::perms::owner_all);
    write_manifest(places.own_program.string());
    write_file(places.root / "usr/lib/thunderbird/application.ini", "[App]\nVersion=153.7.0\n[Gecko]\nVersion=1\n");
    write_file(places.home / ".thunderbird/profiles.ini",
               "[Install1]\nDefault=x\n[Profile0]\nName=d\nIsRelative=1\nPath=abc.default\n");
    write_addon("true", "false", "153.*");
    databases.push_back(folder / "p.sqlite");
    Store store = must(Store::open(databases[0]));
    must(store.put_hello({std::string(kVersion), "153.7.0", "p", {"experiment.calendars"}, from_epoch(10)}));
    places.databases = databases;
  }

  void write_manifest(const std::string& program, const std::string& id = std::string(kAddonId)) const {
    write_file(places.home / ".mozilla/native-messaging-hosts/draht.json",
               R"({"name":"draht","type":"stdio","path":")" + program + R"(","allowed_extensions":[")" + id + R"("]})");
  }

  void write_addon(const std::string& active, const std::string& app_disabled, const std::string& max) const {
    write_file(places.home / ".thunderbird/abc.default/extensions.json",
               R"({"addons":[{"id":"other@x","version":"9"},{"id":"draht@draht.addon","version":"0.1.0","active":)" +
                   active + R"(,"appDisabled":)" + app_disabled +
                   R"(,"targetApplications":[{"id":"toolkit@mozilla.org","minVersion":"147.0","maxVersion":")" + max +
                   R"("}]}]})");
  }

  Checks examine() const {
    Checks all = check_host(places, Language::en);
    const auto add = [&all](const Checks& more) { all.insert(all.end(), more.begin(), more.end()); };
    add(check_native_manifest(places, Language::en));
    add(check_thunderbird(places, Language::en));
    const auto found = check_databases(places, Language::en);
    add(found.checks);
    add(check_last_hello(found.last_hello, Language::en));
    return all;
  }

  TempFolder folder;
  Places places;
  std::vector<std::filesystem::path> databases;
};

// The names of the links that are not ok.
std::vector<std::string> faults(const Checks& checks) {
  std::vector<std::string> names;
  for (const Check& check : checks) {
    if (check.state == State::ok) continue;
    CHECK_FALSE(check.advice.empty());
    names.push_back(check.check + "=" + std::string(word(check.state)));
  }
  return names;
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("doctor: a whole chain has no fault") { CHECK(faults(Machine().examine()).empty()); }

TEST_CASE("doctor: the native manifest") {
  Machine machine;
  const auto file = machine.places.home / ".mozilla/native-messaging-hosts/draht.json";
  SECTION("missing") {
    std::filesystem::remove(file);
    CHECK(faults(machine.examine()) == Faults{"native_manifest=broken"});
  }
  SECTION("in the system's folder") {
    std::filesystem::create_directories(machine.places.root / "usr/lib/mozilla/native-messaging-hosts");
    std::filesystem::rename(file, machine.places.root / "usr/lib/mozilla/native-messaging-hosts/draht.json");
    CHECK(faults(machine.examine()).empty());
  }
  SECTION("no JSON") {
    write_file(file, "{\"name\":");
    CHECK(faults(machine.examine()) == Faults{"native_manifest=broken"});
  }
  SECTION("fields of the wrong kind") {
    write_file(file, R"({"name":["draht"],"path":7,"allowed_extensions":"x"})");
    CHECK(faults(machine.examine()) ==
          Faults{"native_manifest=broken", "allowed_extension=broken", "manifest_program=broken"});
  }
  SECTION("another add-on allowed") {
    machine.write_manifest(machine.places.own_program.string(), "other@x");
    CHECK(faults(machine.examine()) == Faults{"allowed_extension=broken"});
  }
  SECTION("a program that is gone") {
    machine.write_manifest("/nowhere/draht");
    CHECK(faults(machine.examine()) == Faults{"manifest_program=broken"});
  }
  SECTION("a program of another version") {
    const auto old = machine.folder / "old";
    write_file(old, "#!/bin/sh\necho draht 0.0.1\n");
    std::filesystem::permissions(old, std::filesystem::perms::owner_all);
    machine.write_manifest(old.string());
    CHECK(faults(machine.examine()) == Faults{"manifest_program=broken"});
  }
  SECTION("a second copy of this version") {
    const auto copy = machine.folder / "copy";
    std::filesystem::copy_file(machine.places.own_program, copy);
    machine.write_manifest(copy.string());
    CHECK(faults(machine.examine()).empty());
  }
}

TEST_CASE("doctor: Thunderbird") {
  Machine machine;
  const auto usual = machine.places.root / "usr/lib/thunderbird";
  SECTION("missing") {
    std::filesystem::remove_all(usual);
    CHECK(faults(machine.examine()) == Faults{"thunderbird=broken"});
  }
  SECTION("as a snap only") {
    std::filesystem::remove_all(usual);
    std::filesystem::create_directories(machine.places.root / "snap/thunderbird/current");
    CHECK(faults(machine.examine()) == Faults{"thunderbird=broken"});
  }
  SECTION("as a flatpak beside the usual one") {
    std::filesystem::create_directories(machine.places.root / "var/lib/flatpak/app/org.mozilla.Thunderbird");
    CHECK(faults(machine.examine()).empty());
  }
  SECTION("somewhere in PATH, by a link") {
    std::filesystem::rename(usual, machine.folder / "unpacked");
    write_file(machine.folder / "unpacked/thunderbird", "");
    std::filesystem::create_directories(machine.folder / "bin");
    std::filesystem::create_symlink(machine.folder / "unpacked/thunderbird", machine.folder / "bin/thunderbird");
    machine.places.program_folders = {machine.folder / "bin"};
    CHECK(faults(machine.examine()).empty());
  }
  SECTION("newer than the add-on allows") {
    write_file(usual / "application.ini", "[App]\nVersion=154.0\n");
    CHECK(faults(machine.examine()) == Faults{"thunderbird_version=broken"});
  }
}

TEST_CASE("doctor: the add-on") {
  Machine machine;
  SECTION("switched off") {
    machine.write_addon("false", "false", "153.*");
    CHECK(faults(machine.examine()) == Faults{"addon=broken"});
  }
  SECTION("switched off by Thunderbird") {
    machine.write_addon("false", "true", "152.*");
    CHECK(faults(machine.examine()) == Faults{"addon=broken", "thunderbird_version=broken"});
  }
  SECTION("not installed") {
    std::filesystem::remove(machine.places.home / ".thunderbird/abc.default/extensions.json");
    CHECK(faults(machine.examine()) == Faults{"addon=broken"});
  }
  SECTION("laid into the profile, Thunderbird not started since") {
    const auto profile = machine.places.home / ".thunderbird/abc.default";
    std::filesystem::remove(profile / "extensions.json");
    write_file(profile / "extensions/draht@draht.addon.xpi", "zip");
    CHECK(faults(machine.examine()) == Faults{"addon=unknown"});
  }
  SECTION("no profile yet") {
    std::filesystem::remove_all(machine.places.home / ".thunderbird");
    CHECK(faults(machine.examine()) == Faults{"addon=unknown"});
  }
  SECTION("in the profile that --profile names") {
    std::filesystem::rename(machine.places.home / ".thunderbird/abc.default", machine.folder / "elsewhere");
    CHECK(faults(machine.examine()) == Faults{"addon=broken"});
    machine.places.only_profile = machine.folder / "elsewhere";
    CHECK(faults(machine.examine()).empty());
  }
}

TEST_CASE("doctor: databases and the last greeting") {
  Machine machine;
  SECTION("no database yet") {
    machine.places.databases.clear();
    CHECK(faults(machine.examine()) == Faults{"database=unknown", "versions=unknown"});
  }
  SECTION("a damaged one beside the good one") {
    write_file(machine.folder / "bad.sqlite", std::string(5000, 'x'));
    machine.places.databases.push_back(machine.folder / "bad.sqlite");
    CHECK(faults(machine.examine()) == Faults{"database=broken"});
  }
  SECTION("the latest greeting of all databases counts") {
    machine.places.databases.push_back(machine.folder / "q.sqlite");
    must(must(Store::open(machine.folder / "q.sqlite")).put_hello({"0.0.1", "153.7.0", "q", {}, from_epoch(20)}));
    CHECK(faults(machine.examine()) == Faults{"versions=unknown", "calendars=broken"});
  }
}

TEST_CASE("doctor: versions within a range") {
  CHECK(is_within("153.7.0", "147.0", "153.*"));
  CHECK(is_within("153.0esr", "153.0", "153.0"));
  CHECK(is_within("147", "147.0", "153.*"));
  CHECK_FALSE(is_within("146.9", "147.0", "153.*"));
  CHECK_FALSE(is_within("154.0", "147.0", "153.*"));
  CHECK(is_within("9.10", "9.9", ""));
}

TEST_CASE("doctor: a program that says nothing or never ends is no host") {
  const TempFolder folder;
  const auto script = [&folder](const std::string& name, const std::string& text) {
    write_file(folder / name, "#!/bin/sh\n" + text + "\n");
    std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
    return folder / name;
  };
  CHECK(version_of(script("one", "echo draht 1; echo more")) == "draht 1");
  CHECK_FALSE(version_of(script("silent", "exit 0")));
  CHECK_FALSE(version_of(script("endless", "exec sleep 60")));
  CHECK_FALSE(version_of(folder / "absent"));
}
