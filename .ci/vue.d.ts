/** For tools that read types without vue-tsc (lint): a component is a component. */
declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component
  export default component
}
