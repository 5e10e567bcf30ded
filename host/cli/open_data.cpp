#include "cli/open_data.h"

#include "cli/output.h"
#include "core/text.h"
#include "service/data_folder.h"
#include "service/views.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <system_error>

namespace draht {
namespace {

constexpr std::size_t kCandidatesShown = 8;
constexpr std::size_t kNameColumns = 60;

bool contains(std::string_view text, std::string_view part) {
  return ascii_lower(text).find(part) != std::string::npos;
}

struct Named {
  std::string address, name;
  bool is_person = true;
};

// Everybody with their names, people before machines and lists, strongest relationships first.
Result<std::vector<Named>> everybody(const OpenData& data) {
  const auto standings = data.analysis.by_strength();
  if (!standings) return std::unexpected(standings.error());
  std::vector<Named> all;
  for (const Standing& standing : *standings) {
    auto name = data.store->name_of(standing.address);
    if (!name) return std::unexpected(name.error());
    all.push_back({standing.address, *std::move(name), standing.kind == PersonKind::person});
  }
  std::ranges::stable_partition(all, &Named::is_person);
  return all;
}

std::unexpected<Error> several(std::string_view wanted, const std::vector<Named>& found) {
  std::vector<std::string> names;
  for (const Named& person : found) {
    if (names.size() == kCandidatesShown) {
      names.emplace_back("...");
      break;
    }
    names.push_back(fmt::format("{} <{}>", shown(person.name, kNameColumns), person.address));
  }
  return fail(ErrorCode::not_found,
              fmt::format("'{}' fits several people; name one by address: {}.", wanted, fmt::join(names, ", ")));
}

}  // namespace

Result<std::vector<std::filesystem::path>> databases() {
  const auto folder = data_folder();
  if (!folder) return std::unexpected(folder.error());
  std::vector<std::filesystem::path> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(*folder, error)) {
    if (entry.path().extension() == ".sqlite" && entry.is_regular_file(error)) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

Result<std::filesystem::path> existing_database(const CommonOptions& options) {
  if (!options.db.empty()) {
    std::error_code error;
    if (std::filesystem::exists(options.db, error)) return options.db;
    return fail(ErrorCode::not_found, fmt::format("There is no database '{}'.", options.db));
  }
  const auto found = databases();
  if (!found) return std::unexpected(found.error());
  if (found->size() == 1) return found->front();
  if (found->empty()) {
    return fail(ErrorCode::not_found, "There is no database yet; start Thunderbird with Draht, or run draht import.");
  }
  std::vector<std::string> names;
  for (const auto& path : *found) names.push_back(path.string());
  return fail(ErrorCode::bad_argument,
              fmt::format("There are several databases; name one with --db: {}.", fmt::join(names, ", ")));
}

Result<std::filesystem::path> existing_or_new_database(const CommonOptions& options) {
  if (!options.db.empty()) return options.db;
  const auto found = databases();
  if (!found) return std::unexpected(found.error());
  if (!found->empty()) return existing_database(options);
  const auto folder = data_folder();
  if (!folder) return std::unexpected(folder.error());
  return *folder / "archive.sqlite";
}

Result<Seconds> present(const CommonOptions& options, const Zone& zone) {
  if (options.now.empty()) return system_now();
  return parse_iso(options.now, zone);
}

Result<OpenData> open_data(const CommonOptions& options) {
  const auto file = existing_database(options);
  if (!file) return std::unexpected(file.error());
  auto opened = Store::open(*file);
  if (!opened) return std::unexpected(opened.error());
  auto store = std::make_unique<Store>(*std::move(opened));
  const auto settings = store->settings();
  if (!settings) return std::unexpected(settings.error());
  const auto zone = Zone::find(settings->zone);
  if (!zone) return std::unexpected(zone.error());
  const auto now = present(options, *zone);
  if (!now) return std::unexpected(now.error());
  auto analysis = Analysis::make(*store, *now);
  if (!analysis) return std::unexpected(analysis.error());
  return OpenData{std::move(store), *std::move(analysis)};
}

Result<Relationship> choose_person(const OpenData& data, std::string_view wanted) {
  auto by_address = data.analysis.find(wanted);
  if (!by_address) return std::unexpected(by_address.error());
  if (*by_address) return *std::move(*by_address);
  const auto all = everybody(data);
  if (!all) return std::unexpected(all.error());
  const std::string lower = ascii_lower(trim(wanted));
  std::vector<Named> found;
  std::ranges::copy_if(*all, std::back_inserter(found),
                       [&lower](const Named& person) { return ascii_lower(person.name) == lower; });
  if (found.empty() && !lower.empty()) {
    std::ranges::copy_if(*all, std::back_inserter(found), [&lower](const Named& person) {
      return contains(person.name, lower) || contains(person.address, lower);
    });
  }
  if (found.empty()) return fail(ErrorCode::not_found, fmt::format("'{}' fits nobody in the database.", wanted));
  if (found.size() > 1) return several(wanted, found);
  return known_person(data.analysis, found.front().address);
}

}  // namespace draht
