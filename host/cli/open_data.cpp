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

// The indices for which `fits` holds: people before machines and lists, strongest relationships first.
template <typename Fits>
std::vector<PersonIndex> candidates(const OpenData& data, Fits fits) {
  std::vector<PersonIndex> people, others;
  for (const PersonIndex index : by_strength(data.analysis)) {
    const Person& person = data.analysis.the_case().people[index];
    if (fits(person)) (person.kind == PersonKind::person ? people : others).push_back(index);
  }
  people.insert(people.end(), others.begin(), others.end());
  return people;
}

std::unexpected<Error> several(const OpenData& data, std::string_view wanted, const std::vector<PersonIndex>& found) {
  std::vector<std::string> names;
  for (const PersonIndex index : found) {
    const Person& person = data.analysis.the_case().people[index];
    if (names.size() == kCandidatesShown) {
      names.emplace_back("...");
      break;
    }
    names.push_back(fmt::format("{} <{}>", shown(person.name, kNameColumns), person.id));
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
  auto store = Store::open(*file);
  if (!store) return std::unexpected(store.error());
  auto facts = store->load_facts();
  if (!facts) return std::unexpected(facts.error());
  const auto zone = Zone::find(facts->settings.zone);
  if (!zone) return std::unexpected(zone.error());
  const auto now = present(options, *zone);
  if (!now) return std::unexpected(now.error());
  auto analysis = Analysis::make(*std::move(facts), *now);
  if (!analysis) return std::unexpected(analysis.error());
  return OpenData{*std::move(analysis)};
}

Result<PersonIndex> choose_person(const OpenData& data, std::string_view wanted) {
  if (const auto by_address = find_person(data.analysis, wanted)) return *by_address;
  const std::string lower = ascii_lower(trim(wanted));
  auto found = candidates(data, [&lower](const Person& person) { return ascii_lower(person.name) == lower; });
  if (found.empty() && !lower.empty()) {
    found = candidates(data, [&lower](const Person& person) {
      return contains(person.name, lower) ||
             std::ranges::any_of(person.addresses, [&](const auto& address) { return contains(address, lower); });
    });
  }
  if (found.empty()) return fail(ErrorCode::not_found, fmt::format("'{}' fits nobody in the database.", wanted));
  if (found.size() > 1) return several(data, wanted, found);
  return found.front();
}

}  // namespace draht
