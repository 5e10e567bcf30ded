#include "thunderbird/summary.h"

#include <algorithm>
#include <string>

namespace draht {
Summary::Summary(std::string_view file, std::function<void()> let_go)
    : file_(file), rows_(file, std::move(let_go)), ending_(MorkReader(file, rows_).read()) {}

SummaryFolder Summary::folder() const {
  const auto number = [this](Field field) { return mork_number_at(file_, rows_.folder(field)); };
  const auto stated = [&](Field field) {
    return rows_.folder(field) == kNoPlace ? std::nullopt : std::optional(number(field));
  };
  SummaryFolder folder;
  folder.messages = stated(Field::message_count);
  folder.store_bytes = stated(Field::folder_bytes);
  if (const auto date = stated(Field::folder_date)) folder.store_date = from_epoch(*date);
  folder.uid_validity = number(Field::uid_validity);
  folder.version = number(Field::version);
  folder.wants_reparse = number(Field::reparse) != 0;
  std::string buffer;
  folder.online_name = mork_value(file_, rows_.folder(Field::online_name), buffer);
  return folder;
}

std::size_t Summary::messages() const {
  return static_cast<std::size_t>(std::ranges::count_if(rows_.messages(), &MessageRow::listed));
}

}  // namespace draht
