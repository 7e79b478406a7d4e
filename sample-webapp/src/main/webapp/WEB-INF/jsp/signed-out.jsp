<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="sample" tagdir="/WEB-INF/tags" %>
<%@ taglib prefix="support" uri="supportwidget.tags" %>
<sample:page title="Signed out" at="">
  <header>
    <h1>You are signed out</h1>
    <p class="lead">Every vendor has been stopped: whoever sits here next sees nothing of yours.</p>
    <p><a class="button" href="<c:url value='/login'><c:param name='pages' value='jsp'/></c:url>">Sign in again</a></p>
  </header>
  <sample:vendors/>
  <support:stop/>
</sample:page>
