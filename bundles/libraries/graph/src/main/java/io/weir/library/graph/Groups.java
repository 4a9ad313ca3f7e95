package io.weir.library.graph;

import java.util.Arrays;

/** Which of the named groups each link belongs to, in compressed rows both ways. Immutable. */
final class Groups {

  private final Names names;
  private final int[] firstOfLink;
  private final int[] groupAt;
  private final int[] firstOfGroup;
  private final int[] linkAt;

  /**
   * @param names of the groups
   * @param members of each link, each group once; an empty array where it is in none
   */
  Groups(Names names, int[][] members) {
    this.names = names;
    firstOfLink = new int[members.length + 1];
    firstOfGroup = new int[names.count() + 1];
    for (int link = 0; link < members.length; link++) {
      firstOfLink[link + 1] = firstOfLink[link] + members[link].length;
      for (int group : members[link]) {
        firstOfGroup[group + 1]++;
      }
    }
    for (int group = 0; group < names.count(); group++) {
      firstOfGroup[group + 1] += firstOfGroup[group];
    }
    groupAt = new int[firstOfLink[members.length]];
    linkAt = new int[groupAt.length];
    int[] next = firstOfGroup.clone();
    for (int link = 0; link < members.length; link++) {
      int slot = firstOfLink[link];
      for (int group : members[link]) {
        groupAt[slot++] = group;
        linkAt[next[group]++] = link;
      }
    }
  }

  Names names() {
    return names;
  }

  int count(int link) {
    return firstOfLink[link + 1] - firstOfLink[link];
  }

  int get(int link, int index) {
    return groupAt[firstOfLink[link] + index];
  }

  /** A new array. */
  int[] links(int group) {
    return Arrays.copyOfRange(linkAt, firstOfGroup[group], firstOfGroup[group + 1]);
  }
}
