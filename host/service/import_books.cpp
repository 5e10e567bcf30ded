#include "service/import_books.h"

#include "core/text.h"
#include "sources/vcard.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace draht {

Result<std::int64_t> import_cards(Store& store, const std::vector<std::filesystem::path>& files,
                                  const std::function<void(std::string_view)>& broken) {
  std::map<std::string, std::vector<Card>> books;
  for (const std::filesystem::path& path : files) {
    auto file = read_card_file(path);
    if (!file) {
      broken(file.error().message);
      continue;
    }
    const std::string name = one_line(path.filename().string(), kMaxNameBytes);
    if (file->broken > 0) broken(fmt::format("The last card of '{}' has no end.", name));
    std::ranges::move(file->cards, std::back_inserter(books[name]));
  }
  std::int64_t cards = 0;
  for (const auto& [name, book] : books) {
    const auto put = store.put_cards(std::string(kArchive) + "/" + name, book);
    if (!put) return put;
    cards += *put;
  }
  return cards;
}

}  // namespace draht
