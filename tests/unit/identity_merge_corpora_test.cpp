// Merging measured on the identities of public projects, against what their own .mailmap says.
#include "core/text.h"
#include "identity/merge.h"
#include "support/skip.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <sstream>

using namespace draht;

namespace {

struct IdentityRow {
  int commits = 0;
  std::string name, address;
  std::string true_name, true_address;  // by .mailmap
};

std::vector<IdentityRow> read_rows(const std::filesystem::path& file) {
  std::vector<IdentityRow> rows;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    IdentityRow row;
    std::string commits;
    std::getline(fields, commits, '\t');
    row.commits = std::max(1, std::atoi(commits.c_str()));
    for (std::string* field : {&row.name, &row.address, &row.true_name, &row.true_address})
      std::getline(fields, *field, '\t');
    for (std::string* field : {&row.address, &row.true_name, &row.true_address}) *field = ascii_lower(*field);
    rows.push_back(std::move(row));
  }
  return rows;
}

using Groups = std::vector<std::size_t>;  // of each row, a number that those have in common who are one

// Rows with any key in common, directly or through others, are one.
Groups group(const std::vector<std::vector<std::string>>& keys) {
  Groups parents(keys.size());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  const auto root = [&parents](std::size_t row) {
    while (parents[row] != row) row = parents[row];
    return row;
  };
  std::map<std::string, std::size_t> first;
  for (std::size_t row = 0; row < keys.size(); ++row) {
    for (const std::string& key : keys[row]) parents[root(row)] = root(first.try_emplace(key, row).first->second);
  }
  Groups groups;
  for (std::size_t row = 0; row < keys.size(); ++row) groups.push_back(root(row));
  return groups;
}

struct Quality {
  double precision = 0, recall = 0;
  double f1() const { return 2 * precision * recall / (precision + recall); }
};

// Over all pairs of those rows that are `counted`.
Quality quality(const Groups& said, const Groups& truth, const std::vector<bool>& counted) {
  double both = 0, all_said = 0, all_true = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    for (std::size_t j = i + 1; j < said.size(); ++j) {
      if (!counted[i] || !counted[j]) continue;
      all_said += said[i] == said[j] ? 1 : 0;
      all_true += truth[i] == truth[j] ? 1 : 0;
      both += said[i] == said[j] && truth[i] == truth[j] ? 1 : 0;
    }
  }
  return {both / all_said, both / all_true};
}

template <typename Keys>
Groups group_by(const std::vector<IdentityRow>& rows, Keys keys_of) {
  std::vector<std::vector<std::string>> keys;
  for (const IdentityRow& row : rows) keys.push_back(keys_of(row));
  return group(keys);
}

Groups merged(const std::vector<IdentityRow>& rows) {
  std::map<std::string, std::map<std::string, int>> names;
  for (const IdentityRow& row : rows) names[row.address][row.name] += row.commits;
  std::vector<MergeCandidate> candidates;
  for (const auto& [address, of] : names) {
    std::vector<WrittenName> written;
    for (const auto& [name, mentions] : of) written.push_back({name, mentions});
    candidates.push_back(merge_candidate(address, written, true));
  }
  std::map<std::string, std::string> persons;
  for (const MergedPerson& person : merge(candidates)) {
    for (const std::size_t place : person.members)
      persons[candidates[place].address] = candidates[person.members.front()].address;
  }
  return group_by(rows, [&persons](const IdentityRow& row) { return std::vector{persons[row.address]}; });
}

// The project's own word: who has the same name or the same address by .mailmap.
std::vector<std::string> true_keys(const IdentityRow& row) { return {"n" + row.true_name, "a" + row.true_address}; }

std::vector<std::string> address_keys(const IdentityRow& row) { return {row.address}; }

std::vector<std::string> simple_keys(const IdentityRow& row) {
  if (!row.name.contains(' ')) return {row.address};
  return {row.address, "n" + ascii_lower(row.name)};
}

// The rows of those people of whom .mailmap says anything. Of the others it is silent, which is no word that two
// spellings of one name are two people.
std::vector<bool> spoken_of(const std::vector<IdentityRow>& rows, const Groups& truth) {
  std::map<std::size_t, bool> people;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (ascii_lower(rows[i].name) != rows[i].true_name || rows[i].address != rows[i].true_address)
      people[truth[i]] = true;
  }
  std::vector<bool> spoken;
  for (const std::size_t person : truth) spoken.push_back(people.contains(person));
  return spoken;
}

std::string line(const Quality& quality) {
  std::ostringstream out;
  out << quality.precision << " / " << quality.recall << " / " << quality.f1();
  return out.str();
}

}  // namespace

TEST_CASE("merge: precise on the identities of public projects") {
  const auto [project, f1, precision_of_all] =
      GENERATE(table<std::string, double, double>({{"git+git", 0.96, 0.97}, {"cyrusimap+cyrus-imapd", 0.92, 0.95}}));
  const auto file = std::filesystem::path(DRAHT_SOURCE_DIR) / "../shared/corpora/alias" / (project + ".identities.tsv");
  if (!std::filesystem::exists(file)) return test::say_skipped("the identities of " + project + " are not there");
  const auto rows = read_rows(file);
  const Groups truth = group_by(rows, true_keys);
  const std::vector<bool> spoken = spoken_of(rows, truth);
  const std::vector<bool> all(rows.size(), true);
  const Groups ours = merged(rows);
  for (const auto& [rule, said] : {std::pair{"Draht", ours}, std::pair{"same address", group_by(rows, address_keys)},
                                   std::pair{"same address or full name", group_by(rows, simple_keys)}}) {
    WARN(project << ", " << rule << ": precision / recall / F1 " << line(quality(said, truth, spoken)) << "; all "
                 << line(quality(said, truth, all)));
  }
  const Quality strict = quality(ours, truth, spoken);
  CHECK(strict.precision > 0.98);
  CHECK(strict.f1() > f1);
  CHECK(quality(ours, truth, all).precision > precision_of_all);
}
