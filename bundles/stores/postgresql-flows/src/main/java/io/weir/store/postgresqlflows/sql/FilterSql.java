package io.weir.store.postgresqlflows.sql;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.flow.FlowFilter;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import io.weir.store.postgresqlflows.wire.StoredText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says a filter in SQL. A condition on a column that is NULL may be NULL, which stands for false:
 * that holds under AND and OR, and a NOT is said as IS NOT TRUE.
 */
final class FilterSql {

  private static final long MAC_BITS = 0xffff_ffff_ffffL;

  private FilterSql() {}

  static Sql of(FlowFilter filter) {
    if (filter instanceof FlowFilter.And and) {
      return joined(and.terms(), " AND ", "TRUE");
    } else if (filter instanceof FlowFilter.Or or) {
      return joined(or.terms(), " OR ", "FALSE");
    } else if (filter instanceof FlowFilter.Not not) {
      return new Sql().add("(").add(of(not.term())).add(" IS NOT TRUE)");
    } else if (filter instanceof FlowFilter.Between between) {
      return between(between);
    } else if (filter instanceof FlowFilter.Bits bits) {
      return bits(bits);
    } else if (filter instanceof FlowFilter.Within within) {
      return within(SqlColumn.name(within.field()), within.prefix());
    } else if (filter instanceof FlowFilter.TextIs text) {
      return text(SqlColumn.name(text.field()), text.text());
    }
    throw new IllegalArgumentException("wanted a filter known here, got " + filter);
  }

  private static Sql joined(List<FlowFilter> terms, String word, String none) {
    Sql sql = new Sql().add("(");
    String before = "";
    for (FlowFilter term : terms) {
      sql.add(before).add(of(term));
      before = word;
    }
    return sql.add(terms.isEmpty() ? none : "").add(")");
  }

  /** The fields that a filter looks at. */
  static Set<FlowField> fields(FlowFilter filter) {
    Set<FlowField> fields = EnumSet.noneOf(FlowField.class);
    gather(filter, fields);
    return fields;
  }

  private static void gather(FlowFilter filter, Set<FlowField> fields) {
    if (filter instanceof FlowFilter.And and) {
      and.terms().forEach(term -> gather(term, fields));
    } else if (filter instanceof FlowFilter.Or or) {
      or.terms().forEach(term -> gather(term, fields));
    } else if (filter instanceof FlowFilter.Not not) {
      gather(not.term(), fields);
    } else if (filter instanceof FlowFilter.Between between) {
      fields.add(between.field());
    } else if (filter instanceof FlowFilter.Bits bits) {
      fields.add(bits.field());
    } else if (filter instanceof FlowFilter.Within within) {
      fields.add(within.field());
    } else if (filter instanceof FlowFilter.TextIs text) {
      fields.add(text.field());
    }
  }

  /** A number as bigint, never NULL. */
  static String number(FlowField field) {
    String column = SqlColumn.name(field);
    return switch (field.kind()) {
      case MAC -> "coalesce(('x' || replace(" + column + "::text, ':', ''))::bit(48)::bigint, 0)";
      case TIME ->
          field == FlowField.COLLECTION_TIME
              ? "round(date_part('epoch', collection_time) * 1000)::bigint"
              : "coalesce(" + column + ", 0)";
      default -> "coalesce(" + column + ", 0)";
    };
  }

  private static Sql between(FlowFilter.Between filter) {
    long low = filter.low();
    long high = filter.high();
    if (Long.compareUnsigned(low, high) > 0) {
      return new Sql().add("FALSE");
    }
    boolean plain =
        filter.field().kind() != Kind.MAC
            && low != 0
            && filter.field() != FlowField.COLLECTION_TIME;
    String column = plain ? SqlColumn.name(filter.field()) : number(filter.field());
    boolean wraps = low >= 0 && high < 0;
    return new Sql()
        .add("(" + column + " >= ")
        .bind(low)
        .add(wraps ? " OR " : " AND ")
        .add(column + " <= ")
        .bind(high)
        .add(")");
  }

  private static Sql bits(FlowFilter.Bits filter) {
    long mask = filter.mask();
    if (filter.field().kind() == Kind.MAC && filter.all() && (mask & ~MAC_BITS) != 0) {
      return new Sql().add("FALSE");
    }
    Sql sql = new Sql().add("((" + number(filter.field()) + " & ").bind(mask).add(")");
    return filter.all() ? sql.add(" = ").bind(mask).add(")") : sql.add(" <> 0)");
  }

  private static Sql within(String column, Prefix prefix) {
    Address address = prefix.address();
    Sql sql = new Sql().add("(" + column + " <<= ");
    if (address.isIpv4() && prefix.length() >= Prefix.IPV4.length()) {
      return sql.bind(prefix.toString()).add("::inet)");
    }
    sql.bind(SqlAddress.ipv6(address) + '/' + prefix.length()).add("::inet");
    if (prefix.contains(Prefix.IPV4.address())) {
      sql.add(" OR family(" + column + ") = 4");
    }
    if (prefix.contains(Address.UNSPECIFIED)) {
      sql.add(" OR " + column + " IS NULL");
    }
    return sql.add(")");
  }

  private static Sql text(String column, String text) {
    return text.isEmpty()
        ? new Sql().add("(" + column + " IS NULL)")
        : new Sql().add("(" + column + " = ").bind(StoredText.escape(text)).add(")");
  }
}
