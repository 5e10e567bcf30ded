#include "store/named_values.h"

#include <cstdint>

namespace draht {

NamedValues load_named_values(Connection& connection, std::string_view topic) {
  NamedValues values;
  Statement& rows =
      connection.rows("SELECT name, value FROM named_value WHERE topic = ?1 ORDER BY name, position", topic);
  while (rows.step()) values[rows.text(0)].push_back(rows.text(1));
  return values;
}

void put_named_values(Connection& connection, std::string_view topic, const NamedValues& values) {
  NamedValues wanted = values;
  std::erase_if(wanted, [](const auto& entry) { return entry.second.empty(); });  // an empty list has no rows
  if (wanted == load_named_values(connection, topic)) return;
  connection.run("DELETE FROM named_value WHERE topic = ?1", topic);
  for (const auto& [name, list] : wanted) {
    std::int64_t position = 0;
    for (const std::string& value : list) {
      connection.run("INSERT INTO named_value (topic, name, position, value) VALUES (?1, ?2, ?3, ?4)", topic, name,
                     position++, value);
    }
  }
}

}  // namespace draht
